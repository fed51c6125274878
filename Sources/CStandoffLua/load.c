/* From a file's bytes to the value that its chunk returns. */

#include "vm.h"
#include <stdio.h>
#include <string.h>

/* Fuel for a byte of source: the parser looks each name up through all the locals around it, and counts nothing. Judgement:
   the dearest text of a mebibyte takes seconds. */
#define PARSE_UNITS 32

static const char binary_mark[] = LUA_SIGNATURE;
static const char byte_order_mark[] = "\xEF\xBB\xBF";

/* A line at a time: errors of the parser that carry no position get the line that was read last. */
static const char *read_line(lua_State *L, void *owner, size_t *size) {
  (void)L;
  sl_vm *vm = owner;
  const char *start = vm->source + vm->source_read;
  size_t left = vm->source_length - vm->source_read;
  if (left == 0) return NULL;
  const char *end = memchr(start, '\n', left);
  *size = end ? (size_t)(end - start) + 1 : left;
  vm->source_read += *size;
  vm->parse_line++;
  return start;
}

int sl_parse(lua_State *L, int32_t chunk) {
  sl_vm *vm = sl_vm_of(L);
  vm->phase = SL_PHASE_PARSE;
  vm->parse_chunk = chunk;
  sl_charge(L, (vm->source_length - vm->source_read) * PARSE_UNITS);
  int status = lua_load(L, read_line, vm, vm->chunks[chunk].name, "t");
  if (status != LUA_OK && !vm->is_filled) {
    lua_insert(L, 1);
    sl_on_error(L);
  }
  vm->phase = SL_PHASE_LOAD;
  if (vm->head->doom) return sl_raise_doom(L);
  return status == LUA_OK ? 1 : lua_error(L);
}

static int load(lua_State *L) {
  sl_parse(L, 0);
  lua_call(L, 0, 1);
  return 1;
}

/* A file's name as one printable line. */
static char *printable(sl_vm *vm, const char *file) {
  size_t capacity = 4 * strlen(file) + 1; /* the longest that a byte becomes is \x00 */
  char *copy = sl_keep(vm, capacity);
  if (copy) sl_print_line(copy, capacity, file, strlen(file));
  return copy;
}

/* What Lua would print of a long name: its end. Then the prefix of every message is known. */
static char *chunk_name(sl_vm *vm, const char *file) {
  char name[LUA_IDSIZE];
  size_t length = strlen(file), room = sizeof name - 1;
  if (length > room) snprintf(name, sizeof name, "...%s", file + length - room + 3);
  else snprintf(name, sizeof name, "%s", file);
  char *chunk = sl_keep(vm, strlen(name) + 2);
  if (chunk) snprintf(chunk, strlen(name) + 2, "@%s", name);
  return chunk;
}

int32_t sl_add_chunk(sl_vm *vm, const char *file) {
  sl_chunk *chunk = &vm->chunks[vm->chunk_count];
  chunk->file = printable(vm, file);
  chunk->name = chunk->file ? chunk_name(vm, chunk->file) : NULL;
  return chunk->name ? vm->chunk_count++ : -1;
}

static int32_t fail_at(sl_vm *vm, int32_t chunk, sl_error *error, size_t offset, const char *text) {
  int line = 1;
  for (size_t i = 0; i < offset; i++) line += vm->source[i] == '\n';
  return sl_fail_at(vm, error, SL_SYNTAX, sl_place(chunk, line), text);
}

int32_t sl_prepare(sl_vm *vm, int32_t chunk, const char *source, size_t length, sl_error *error) {
  if (length > vm->limits.source_bytes) {
    char limit[32], text[128];
    sl_print_bytes(limit, sizeof limit, vm->limits.source_bytes);
    snprintf(text, sizeof text, "the file is %zu bytes long; at most %s are accepted", length, limit);
    sl_fail_at(vm, error, SL_CONTRACT, sl_place(chunk, 0), text);
    error->limit = SL_LIMIT_SOURCE;
    return error->kind;
  }
  size_t mark = sizeof byte_order_mark - 1;
  if (length >= mark && memcmp(source, byte_order_mark, mark) == 0) {
    source += mark;
    length -= mark;
  }
  vm->source = source;
  vm->source_length = length;
  vm->source_read = 0;
  vm->parse_line = 0;
  if (length > 0 && source[0] == binary_mark[0]) {
    return fail_at(vm, chunk, error, 0, "this is compiled code; only source text is accepted");
  }
  const char *nul = length > 0 ? memchr(source, 0, length) : NULL;
  if (nul) {
    return fail_at(vm, chunk, error, (size_t)(nul - source), "there is a NUL byte in the source; it must be text");
  }
  if (length >= 2 && source[0] == '#' && source[1] == '!') {
    const char *end = memchr(source, '\n', length);
    vm->source_read = end ? (size_t)(end - source) : length;
  }
  return SL_OK;
}

/* The name by which a module would ask for this file. */
static char *stem_of(sl_vm *vm, const char *file) {
  const char *slash = strrchr(file, '/');
  char *stem = sl_keep_text(vm, slash ? slash + 1 : file);
  char *end = stem ? strrchr(stem, '.') : NULL;
  if (end && strcmp(end, ".lua") == 0) *end = 0;
  return stem;
}

int32_t sl_vm_load(sl_vm *vm, const char *file, const void *source, size_t length, sl_error *error) {
  if (vm->stage != SL_STAGE_NEW || vm->busy) return sl_fail(vm, error, SL_INTERNAL, "a VM loads one file, once");
  vm->stage = SL_STAGE_BROKEN;
  char *stem = stem_of(vm, file);
  if (!stem || sl_add_chunk(vm, file) < 0) return sl_fail(vm, error, SL_INTERNAL, "out of memory");
  vm->loading[vm->loading_count++] = stem;
  if (sl_prepare(vm, 0, source, length, error) != SL_OK) return error->kind;
  lua_State *L = vm->L;
  lua_pushcfunction(L, load);
  int32_t kind = sl_run(vm, SL_PHASE_PARSE, vm->limits.load_fuel, 0, 1, error);
  vm->source = NULL;
  if (kind != SL_OK) return kind;
  lua_replace(L, SL_AT_VALUE);
  vm->stage = SL_STAGE_LOADED;
  return SL_OK;
}
