/* require: the files that a script shares with others. The host finds them; each runs once, while the script loads. */

#include "arguments.h"
#include "libs.h"
#include "vm.h"
#include <stdio.h>
#include <string.h>

#define LONGEST_NAME 48 /* bytes; the header promises it. Judgement: and a chunk's printed name then holds it whole */

/* Libraries that stock Lua has as modules: `require` finds them there whatever files there are. */
static const char *const libraries[] = {
  "_G", "bit32", "chance", "coroutine", "debug", "io", "math", "model", "os", "package", "string", "table", "utf8", NULL,
};

static int is_name(const char *text, size_t length) {
  if (length == 0 || length > LONGEST_NAME) return 0;
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)text[i];
    int is_letter = (byte | 32) >= 'a' && (byte | 32) <= 'z';
    if (!is_letter && !(byte >= '0' && byte <= '9') && byte != '_') return 0;
  }
  return 1;
}

static void check_name(lua_State *L, const char *name, size_t length) {
  if (!is_name(name, length)) {
    char word[64];
    sl_print_line(word, sizeof word, name, length);
    sl_raise(L, "'%s' is no module's name, which is 1 to %d letters, digits and _: require \"stages\" loads stages.lua "
             "beside the script", word, LONGEST_NAME);
  }
  for (const char *const *library = libraries; *library; library++) {
    if (strcmp(name, *library) != 0) continue;
    const char *advice = sl_advice_on(name);
    if (advice) sl_raise(L, "there is no module '%s': %s", name, advice);
    sl_raise(L, "'%s' needs no require: it is there in every script, as the table %s", name, name);
  }
}

static void check_circle(lua_State *L, const sl_vm *vm, const char *name) {
  int32_t first = 0;
  while (first < vm->loading_count && strcmp(vm->loading[first], name) != 0) first++;
  if (first == vm->loading_count) return;
  char chain[320];
  size_t used = 0;
  for (int32_t i = first; i < vm->loading_count && used < sizeof chain; i++) {
    used += (size_t)snprintf(chain + used, sizeof chain - used, "%.*s -> ", LONGEST_NAME, vm->loading[i]);
  }
  sl_raise(L, "require goes round in a circle: %s%s", chain, name);
}

/* Writes the record, and ends the load, whatever catches it. */
static int give_up(lua_State *L, int kind, int line, const char *text) {
  sl_vm *vm = sl_vm_of(L);
  if (!vm->is_filled) sl_fill(vm, kind, line, text, strlen(text));
  sl_doom(vm, SL_DOOM_MODULE, line);
  return sl_raise_doom(L);
}

static int32_t find(lua_State *L, const char *name) {
  sl_vm *vm = sl_vm_of(L);
  sl_module module = {0};
  int here = sl_innermost_place(L);
  if (vm->find_module(vm->module_context, name, &module) != 0) {
    char text[sizeof module.message + 64];
    module.message[sizeof module.message - 1] = 0;
    snprintf(text, sizeof text, "module '%s': %s", name, module.message);
    return give_up(L, SL_RUNTIME, here, text);
  }
  int32_t chunk = sl_add_chunk(vm, module.file);
  char *kept = sl_keep_text(vm, name);
  if (chunk < 0 || !kept) return give_up(L, SL_INTERNAL, here, "out of memory");
  if (sl_prepare(vm, chunk, module.source, module.length, vm->error) != SL_OK) {
    vm->is_filled = 1;
    return give_up(L, vm->error->kind, here, "");
  }
  vm->loading[vm->loading_count++] = kept;
  sl_charge(L, module.length / SL_BYTES_PER_UNIT);
  return chunk;
}

/* Parses and runs the chunk of that index, with the module's name as its argument, as stock Lua does. */
static int run(lua_State *L) {
  int32_t chunk = (int32_t)lua_tointeger(L, 1);
  lua_remove(L, 1);
  sl_parse(L, chunk);
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

/* Upvalue 1: what the modules returned, by name. */
static int require(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  if (lua_type(L, 1) != LUA_TSTRING) sl_type_error(L, 1, "string");
  lua_settop(L, 1);
  size_t length;
  const char *name = lua_tolstring(L, 1, &length);
  check_name(L, name, length);
  lua_pushvalue(L, 1);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  if (vm->phase != SL_PHASE_LOAD) {
    sl_raise(L, "module '%s' is not loaded, and none is while a match is played; write local %s = require \"%s\" at the "
             "top of the file", name, name, name);
  }
  check_circle(L, vm, name);
  if (vm->chunk_count > SL_MODULE_LIMIT) sl_raise(L, "a script has at most %d modules", SL_MODULE_LIMIT);
  int32_t chunk = find(L, name);

  lua_settop(L, 1);
  lua_pushcfunction(L, sl_on_error);
  lua_pushcfunction(L, run);
  lua_pushinteger(L, chunk);
  lua_pushvalue(L, 1);
  int status = lua_pcall(L, 2, 1, 2);
  vm->loading_count--;
  if (vm->head->doom) return sl_raise_doom(L);
  if (status != LUA_OK) return give_up(L, SL_RUNTIME, sl_place(chunk, 0), "an error while an error was handled");
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    lua_pushboolean(L, 1);
  }
  lua_pushvalue(L, 1);
  lua_pushvalue(L, -2);
  lua_rawset(L, lua_upvalueindex(1));
  return 1;
}

static int open_modules(lua_State *L) {
  lua_pushglobaltable(L);
  lua_createtable(L, 0, 0);
  lua_pushcclosure(L, require, 1);
  lua_setfield(L, -2, "require");
  return 0;
}

int32_t sl_vm_modules(sl_vm *vm, sl_module_call find, void *context, sl_error *error) {
  if (vm->stage != SL_STAGE_NEW || vm->find_module || vm->busy) {
    return sl_fail(vm, error, SL_INTERNAL, "modules are offered once, before the load");
  }
  vm->find_module = find;
  vm->module_context = context;
  lua_pushcfunction(vm->L, open_modules);
  return sl_run(vm, SL_PHASE_HOST, SL_FUEL_UNLIMITED, 0, 0, error);
}
