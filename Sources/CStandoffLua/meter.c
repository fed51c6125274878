/* Work that hides in single VM instructions: == and t[s] read two long strings, < reads them through the C library, a
   numeral may be 64 KiB long, and ... copies thousands of arguments. No instruction count shows it and no operator can be
   replaced; but Lua calls functions of other files for it, and these take their place: strcoll, since the library is
   linked statically and finds ours first, the others by the linker's --wrap (Package.swift). Each takes its fuel without raising, since Lua
   is in the middle of an instruction; when none is left, the hook raises at the next one. */

#include "vm.h"
#include "libs.h"
#include "text.h"
#include <string.h>

/* Fuel, in grains, of one call of strcoll: stock Lua makes one for each zero byte. Judgement. */
#define CALL_GRAINS 32
/* Numerals shorter than this cost nothing beside their instruction. Judgement. */
#define SHORT_NUMERAL 64

static _Thread_local sl_vm *running;

sl_vm *sl_meter_switch(sl_vm *vm) {
  sl_vm *outer = running;
  running = vm;
  return outer;
}

static void take(uint64_t grains) {
  sl_vm *vm = running;
  if (!vm || vm->head->doom) return;
  vm->head->fuel -= (int64_t)grains;
  if (vm->head->fuel >= 0) return;
  if (sl_is_uncounted(vm)) sl_fuel_interrupt(vm);
  else lua_sethook(vm->L, lua_gethook(vm->L), lua_gethookmask(vm->L), 1);
}

/* By byte, whatever the locale; Lua's order of strings then does not depend on setlocale either. */
int strcoll(const char *left, const char *right);
int strcoll(const char *left, const char *right) {
  size_t at = 0;
  while (left[at] && left[at] == right[at]) at++;
  take(CALL_GRAINS + at * (SL_FUEL_GRAIN / SL_BYTES_PER_UNIT));
  return (int)(unsigned char)left[at] - (int)(unsigned char)right[at];
}

/* A long string as Lua 5.4 lays it out: the collector's header, four bytes, the hash, the length, then the bytes. */
static const size_t length_offset = sizeof(void *) + 8, bytes_offset = sizeof(void *) + 8 + sizeof(size_t);

static size_t length_of(const void *string) {
  size_t length;
  memcpy(&length, (const char *)string + length_offset, sizeof length);
  return length;
}

int sl_string_layout_holds(lua_State *L) {
  static const char text[] = "a text of more than forty bytes, which Lua keeps as a long string";
  const char *bytes = lua_pushlstring(L, text, sizeof text - 1);
  int holds = length_of(bytes - bytes_offset) == sizeof text - 1;
  lua_pop(L, 1);
  return holds;
}

/* Whether two long strings are equal. */
int __real_luaS_eqlngstr(void *left, void *right) __attribute__((weak));
int __wrap_luaS_eqlngstr(void *left, void *right);
int __wrap_luaS_eqlngstr(void *left, void *right) {
  if (left == right) return 1;
  size_t length = length_of(left);
  if (length != length_of(right)) return 0;
  take(length * (SL_FUEL_GRAIN / SL_BYTES_PER_UNIT));
  return __real_luaS_eqlngstr(left, right);
}

/* Copies arguments: those of ... to where they are wanted, and those of a call to where ... finds them. The top of the
   stack tells how many, and a few registers more. */
static void take_values(lua_State *L) {
  int count = lua_gettop(L);
  if (count > SL_FEW_VALUES) take((uint64_t)count * (SL_FUEL_GRAIN / SL_VALUES_PER_UNIT));
}

void __real_luaT_getvarargs(lua_State *L, void *call, void *where, int wanted) __attribute__((weak));
void __wrap_luaT_getvarargs(lua_State *L, void *call, void *where, int wanted);
void __wrap_luaT_getvarargs(lua_State *L, void *call, void *where, int wanted) {
  __real_luaT_getvarargs(L, call, where, wanted);
  if (wanted < 0) take_values(L);
}

void __real_luaT_adjustvarargs(lua_State *L, int parameters, void *call, const void *function) __attribute__((weak));
void __wrap_luaT_adjustvarargs(lua_State *L, int parameters, void *call, const void *function);
void __wrap_luaT_adjustvarargs(lua_State *L, int parameters, void *call, const void *function) {
  take_values(L);
  __real_luaT_adjustvarargs(L, parameters, call, function);
}

/* The number that a text says: its size with the end, or 0. */
size_t __real_luaO_str2num(const char *text, void *value) __attribute__((weak));
size_t __wrap_luaO_str2num(const char *text, void *value);
size_t __wrap_luaO_str2num(const char *text, void *value) {
  size_t length = strlen(text);
  if (length >= SHORT_NUMERAL) take(length * (SL_FUEL_GRAIN / SL_BYTES_PER_NUMERAL_UNIT));
  return __real_luaO_str2num(text, value);
}
