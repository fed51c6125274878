/* libFuzzer: one call of find, match, gmatch or gsub, through our library and through the stock one. Results or error
   texts that differ abort.

   An input is five bytes of settings, then the texts: the pattern, the subject, and for gsub the replacement.
   Ours runs first. What uses up its fuel, or much of it, is not given to the stock library, which knows no end. */

#include "libs.h"
#include "pattern.h"
#include "vm.h"
#include <lua5.4/lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  MOST_PATTERN = 40, MOST_SUBJECT = 48, MOST_REPLACEMENT = 16, /* bytes */
  MOST_ROUNDS = 64,                                           /* of a gmatch: more than a subject has places */
  MOST_FUEL = 100000,  /* units of a call */
  STOCK_FUEL = 20000,  /* beyond which the stock library is spared */
  SETTINGS = 5
};

enum { FIND, MATCH, GMATCH, GSUB };
enum { BY_TEXT, BY_TABLE, BY_FUNCTION, BY_NUMBER };

typedef struct {
  int function, replacement_kind, is_plain, has_start, has_limit;
  lua_Integer start, limit;
  const char *pattern, *subject, *replacement;
  size_t pattern_length, subject_length, replacement_length;
} call;

static const char *const names[] = {"find", "match", "gmatch", "gsub"};

static sl_vm *ours;
static lua_State *stock;

static void broken(const char *what) {
  fprintf(stderr, "%s\n", what);
  abort();
}

/* What a script's replacement function might do: everything it is given in a row, or nothing. */
static int replace(lua_State *L) {
  int count = lua_gettop(L);
  if (lua_type(L, 1) == LUA_TNUMBER) return 0;
  luaL_checkstack(L, 1, NULL);
  lua_concat(L, count);
  return 1;
}

static void push_arguments(lua_State *L, const call *c) {
  lua_pushlstring(L, c->subject, c->subject_length);
  lua_pushlstring(L, c->pattern, c->pattern_length);
  if (c->function == GSUB) {
    switch (c->replacement_kind) {
      case BY_TEXT: lua_pushlstring(L, c->replacement, c->replacement_length); break;
      case BY_NUMBER: lua_pushinteger(L, c->start); break;
      case BY_FUNCTION: lua_pushcfunction(L, replace); break;
      default:
        lua_createtable(L, 0, 3);
        lua_pushlstring(L, c->replacement, c->replacement_length);
        lua_pushinteger(L, 7);
        lua_rawset(L, -3);
        lua_pushliteral(L, "a");
        lua_pushlstring(L, c->replacement, c->replacement_length);
        lua_rawset(L, -3);
        lua_pushliteral(L, "b");
        lua_pushboolean(L, 0);
        lua_rawset(L, -3);
        lua_pushboolean(L, 1);
        lua_rawseti(L, -2, 1); /* true is no replacement: an error */
    }
    if (c->has_limit) lua_pushinteger(L, c->limit);
    return;
  }
  if (c->has_start) lua_pushinteger(L, c->start);
  else lua_pushnil(L);
  if (c->function == FIND) lua_pushboolean(L, c->is_plain);
}

/* Upvalue 1: the library's function; argument 1: the call. Leaves whatever it gives; of gmatch, of every round. */
static int perform(lua_State *L) {
  const call *c = lua_touserdata(L, 1);
  lua_settop(L, 0);
  lua_pushvalue(L, lua_upvalueindex(1));
  push_arguments(L, c);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  if (c->function != GMATCH) return lua_gettop(L);
  for (int round = 0; round < MOST_ROUNDS; round++) {
    int top = lua_gettop(L);
    luaL_checkstack(L, SL_MOST_CAPTURES + LUA_MINSTACK, NULL);
    lua_pushvalue(L, 1);
    lua_call(L, 0, LUA_MULTRET);
    if (lua_isnoneornil(L, top + 1)) break;
  }
  lua_remove(L, 1);
  return lua_gettop(L);
}

static void demand(int status, const char *what) {
  if (status != SL_OK) broken(what);
}

static void prepare(void) {
  sl_limits limits = {8 << 20, 6 << 20, 64 << 10, 1 << 20, 1 << 10, MOST_FUEL, MOST_FUEL, MOST_FUEL, 0};
  sl_shape shape = {0};
  sl_error error;
  ours = sl_vm_new(&limits, 1, &error);
  if (!ours) broken(error.text);
  demand(sl_vm_load(ours, "fuzz.lua", "return {}", 9, &error), "load");
  demand(sl_vm_shape(ours, &shape, NULL, &error), "shape");
  demand(sl_vm_seal(ours, &error), "seal");
  stock = luaL_newstate();
  luaL_openlibs(stock);
}

/* The function, made ready to be called, on top of the stack. */
static void push_perform(lua_State *L, lua_CFunction function, const call *c) {
  if (function) {
    lua_pushcfunction(L, function);
  } else {
    lua_getglobal(L, "string");
#ifdef STANDOFF_PLANT /* tools/fuzz sees whether a difference is found */
    lua_getfield(L, -1, c->function == FIND ? "match" : names[c->function]);
#else
    lua_getfield(L, -1, names[c->function]);
#endif
    lua_remove(L, -2);
  }
  lua_pushcclosure(L, perform, 1);
  lua_pushlightuserdata(L, (void *)c);
}

static int is_equal(int here, int there) {
  int type = lua_type(ours->L, here);
  if (type != lua_type(stock, there)) return 0;
  if (type == LUA_TNIL) return 1;
  if (type == LUA_TNUMBER) {
    return lua_isinteger(ours->L, here) && lua_isinteger(stock, there)
           && lua_tointeger(ours->L, here) == lua_tointeger(stock, there);
  }
  size_t length, stock_length;
  const char *text = lua_tolstring(ours->L, here, &length), *stock_text = lua_tolstring(stock, there, &stock_length);
  return text && stock_text && length == stock_length && memcmp(text, stock_text, length) == 0;
}

static void print_text(const char *label, const char *text, size_t length) {
  fprintf(stderr, "  %s \"", label);
  for (size_t i = 0; i < length; i++) fprintf(stderr, "\\x%02x", (unsigned char)text[i]);
  fprintf(stderr, "\"\n");
}

static _Noreturn void differ(const call *c, const char *here, const char *there) {
  fprintf(stderr, "string.%s differs\n", names[c->function]);
  print_text("subject", c->subject, c->subject_length);
  print_text("pattern", c->pattern, c->pattern_length);
  if (c->function == GSUB) print_text("replacement", c->replacement, c->replacement_length);
  fprintf(stderr, "  replacement kind %d, start %lld (%d), plain %d, limit %lld (%d)\n  here:  %s\n  stock: %s\n",
          c->replacement_kind, (long long)c->start, c->has_start, c->is_plain, (long long)c->limit, c->has_limit, here,
          there);
  abort();
}

static void compare(const call *c) {
  static const lua_CFunction functions[] = {sl_string_find, sl_string_match, sl_string_gmatch, sl_string_gsub};
  sl_error error;
  sl_vm_begin(ours, 1, 0, 0);
  int base = lua_gettop(ours->L);
  push_perform(ours->L, functions[c->function], c);
  int kind = sl_run(ours, SL_PHASE_LOAD, MOST_FUEL, 1, LUA_MULTRET, &error);
  if (kind == SL_FUEL || kind == SL_MEMORY || ours->fuel_used > STOCK_FUEL) return;
  if (kind != SL_OK && kind != SL_RUNTIME) broken(error.text);

  lua_settop(stock, 0);
  push_perform(stock, NULL, c);
  int status = lua_pcall(stock, 1, LUA_MULTRET, 0);
  if (status != LUA_OK) {
    char text[sizeof error.text];
    size_t length;
    const char *raw = lua_tolstring(stock, -1, &length);
    sl_print_line(text, sizeof text, raw, length);
    if (kind == SL_OK) differ(c, "results", text);
    if (strcmp(text, error.text) != 0) differ(c, error.text, text);
    return;
  }
  if (kind != SL_OK) differ(c, error.text, "results");
  int count = lua_gettop(ours->L) - base;
  if (count != lua_gettop(stock)) differ(c, "another number of results", "");
  for (int i = 1; i <= count; i++) {
    if (!is_equal(base + i, i)) differ(c, luaL_tolstring(ours->L, base + i, NULL), luaL_tolstring(stock, i, NULL));
  }
}

static lua_Integer integer_of(uint8_t byte) {
  if (byte == 127) return LUA_MAXINTEGER;
  if (byte == 128) return LUA_MININTEGER;
  return (int8_t)byte;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length < SETTINGS || length > SETTINGS + MOST_PATTERN + MOST_SUBJECT + MOST_REPLACEMENT) return -1;
  if (!ours) prepare();
  size_t left = length - SETTINGS, pattern_length = bytes[1] % (MOST_PATTERN + 1);
  if (pattern_length > left) pattern_length = left;
  left -= pattern_length;
  size_t subject_length = bytes[2] % (MOST_SUBJECT + 1);
  if (subject_length > left) subject_length = left;
  left -= subject_length;
  if (left > MOST_REPLACEMENT) left = MOST_REPLACEMENT;
  const char *texts = (const char *)bytes + SETTINGS;
  call c = {
    .function = bytes[0] & 3, .replacement_kind = bytes[0] >> 2 & 3, .is_plain = bytes[0] >> 4 & 1,
    .has_start = bytes[0] >> 5 & 1, .has_limit = bytes[0] >> 6 & 1,
    .start = integer_of(bytes[3]), .limit = integer_of(bytes[4]),
    .pattern = texts, .pattern_length = pattern_length,
    .subject = texts + pattern_length, .subject_length = subject_length,
    .replacement = texts + pattern_length + subject_length, .replacement_length = left,
  };
  compare(&c);
  return 0;
}
