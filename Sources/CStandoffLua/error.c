/* From whatever a script raised to one record of plain memory. */

#include "vm.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_LINES ((1 << SL_LINE_BITS) - 1)

int sl_place(int32_t chunk, int line) { return chunk << SL_LINE_BITS | (line < MOST_LINES ? line : MOST_LINES); }

static int32_t chunk_named(const sl_vm *vm, const char *name) {
  for (int32_t i = vm->chunk_count - 1; i > 0; i--) {
    if (strcmp(vm->chunks[i].name, name) == 0) return i;
  }
  return 0;
}

int sl_place_of(lua_State *L, lua_Debug *ar) {
  lua_getinfo(L, "Sl", ar);
  return ar->currentline > 0 ? sl_place(chunk_named(sl_vm_of(L), ar->source), ar->currentline) : 0;
}

int sl_innermost_place(lua_State *L) {
  lua_Debug ar;
  for (int level = 0; lua_getstack(L, level, &ar); level++) {
    int place = sl_place_of(L, &ar);
    if (place > 0) return place;
  }
  return 0;
}

/* Where the entry under way is defined, if a module does that; 0 for the script, whose lines the host knows. */
static int place_of_entry(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  lua_Debug ar;
  lua_rawgeti(L, LUA_REGISTRYINDEX, SL_REGISTRY_FRAME);
  if (!lua_getupvalue(L, -1, SL_UP_ENTRIES + vm->entry) || !lua_isfunction(L, -1)) return 0;
  lua_getinfo(L, ">S", &ar);
  int32_t chunk = chunk_named(vm, ar.source);
  return chunk > 0 ? sl_place(chunk, ar.linedefined) : 0;
}

static void write_record(const sl_vm *vm, sl_error *error, int kind, int line, const char *text, size_t length) {
  error->kind = kind;
  error->line = line & MOST_LINES;
  error->limit = SL_LIMIT_NONE;
  const char *file = vm->chunk_count > 0 ? vm->chunks[line >> SL_LINE_BITS].file : "";
  size_t file_length = strlen(file), room = sizeof error->file - 1;
  int cut = file_length > room;
  const char *end = cut ? file + file_length - room + 3 : file;
  while (cut && (*end & 0xC0) == 0x80) end++; /* not within a character */
  snprintf(error->file, sizeof error->file, "%s%s", cut ? "..." : "", end);
  sl_print_line(error->text, sizeof error->text, text, length);
}

void sl_fill(sl_vm *vm, int kind, int line, const char *text, size_t length) {
  vm->is_filled = 1;
  write_record(vm, vm->error, kind, line, text, length);
}

/* What Lua and error() put before a message: the chunk's name, a line. Returns what follows, and the line. */
static const char *without_place(const sl_vm *vm, const char *text, int *line) {
  for (int32_t i = 0; i < vm->chunk_count; i++) {
    const char *name = vm->chunks[i].name + 1;
    size_t length = strlen(name);
    if (strncmp(text, name, length) != 0 || text[length] != ':') continue;
    char *end;
    long number = strtol(text + length + 1, &end, 10);
    if (end == text + length + 1 || end[0] != ':' || end[1] != ' ' || number <= 0 || number > MOST_LINES) continue;
    *line = sl_place(i, (int)number);
    return end + 2;
  }
  return text;
}

int sl_on_error(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  if (vm->is_filled || vm->head->doom) return 1;
  int parsing = vm->phase == SL_PHASE_PARSE;
  int kind = parsing ? SL_SYNTAX : vm->phase == SL_PHASE_HOST ? SL_INTERNAL : SL_RUNTIME;
  int line = parsing ? sl_place(vm->parse_chunk, vm->parse_line) : sl_innermost_place(L);
  char described[96];
  size_t length;
  const char *text;
  if (lua_type(L, 1) == LUA_TSTRING) {
    const char *whole = lua_tolstring(L, 1, &length);
    text = without_place(vm, whole, &line);
    length -= (size_t)(text - whole);
  } else {
    char value[64];
    sl_print_value(L, 1, value, sizeof value);
    length = (size_t)snprintf(described, sizeof described, "error object is %s", value);
    text = described;
  }
  sl_fill(vm, kind, line, text, length);
  return 1;
}

void sl_fill_doom(sl_vm *vm) {
  const sl_head *head = vm->head;
  if (head->doom == SL_DOOM_MODULE) return;
  sl_limit limit = SL_LIMIT_BLOCK;
  char amount[32], place[96], text[320];
  if (head->doom_phase != SL_PHASE_CALL) {
    snprintf(place, sizeof place, "while the file loads");
  } else {
    snprintf(place, sizeof place, "in %s", vm->entries[head->doom_entry]);
  }
  switch (head->doom) {
    case SL_DOOM_FUEL:
      limit = head->doom_phase == SL_PHASE_CALL ? SL_LIMIT_CALL_FUEL : SL_LIMIT_LOAD_FUEL;
      sl_print_count(amount, sizeof amount,
                     head->doom_phase == SL_PHASE_CALL ? vm->limits.call_fuel : vm->limits.load_fuel);
      snprintf(text, sizeof text, "used up its fuel (%s units) %s; look for a loop that does not end", amount, place);
      break;
    case SL_DOOM_MATCH_FUEL:
      limit = SL_LIMIT_MATCH_FUEL;
      sl_print_count(amount, sizeof amount, vm->limits.match_fuel);
      snprintf(text, sizeof text, "used up the fuel of a whole match (%s units) %s; look for work that grows from turn to turn",
               amount, place);
      break;
    case SL_DOOM_MEMORY:
      limit = SL_LIMIT_MEMORY;
      sl_print_bytes(amount, sizeof amount, vm->limits.memory_bytes);
      snprintf(text, sizeof text, "used up its memory (%s) %s; look for a table or a string that grows without end", amount,
               place);
      break;
    case SL_DOOM_STRING:
      limit = SL_LIMIT_STRING;
      sl_print_bytes(amount, sizeof amount, vm->limits.string_bytes);
      snprintf(text, sizeof text, "made a string longer than %s %s", amount, place);
      break;
    case SL_DOOM_BLOCK:
      sl_print_bytes(amount, sizeof amount, vm->limits.block_bytes);
      snprintf(text, sizeof text, "made a table or a list of arguments larger than %s %s; look for one that grows without end", amount, place);
      break;
    default:
      sl_print_bytes(amount, sizeof amount, vm->limits.block_bytes);
      snprintf(text, sizeof text, "recursed without end: calls within calls took up %s %s; look for a function that calls "
               "itself", amount, place);
  }
  int is_fuel = head->doom == SL_DOOM_FUEL || head->doom == SL_DOOM_MATCH_FUEL;
  sl_fill(vm, is_fuel ? SL_FUEL : SL_MEMORY, head->doom_line, text, strlen(text));
  vm->error->limit = limit;
}

int sl_refuse(lua_State *L, int kind, int line, const char *format, ...) {
  char text[sizeof ((sl_error *)0)->text];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (kind == SL_CONTRACT && line == 0 && sl_vm_of(L)->phase == SL_PHASE_CALL) line = place_of_entry(L);
  sl_fill(sl_vm_of(L), kind, line, text, strlen(text));
  lua_settop(L, 0);
  lua_pushlightuserdata(L, NULL);
  return lua_error(L);
}

int32_t sl_fail(sl_vm *vm, sl_error *error, int kind, const char *format, ...) {
  char text[sizeof error->text];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  write_record(vm, error, kind, 0, text, strlen(text));
  return kind;
}

int32_t sl_fail_at(sl_vm *vm, sl_error *error, int kind, int line, const char *text) {
  write_record(vm, error, kind, line, text, strlen(text));
  return kind;
}
