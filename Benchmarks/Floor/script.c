/* The bare host: stock Lua with its own allocator and libraries, one lua_pcall a decision, the changed fields written, the
   posture's fields reset and read. It checks nothing, limits nothing, and believes every value. */

#include "CStandoffFloor.h"
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <stdlib.h>
#include <string.h>

/* The stack while it plays: function, view, act, me, then for each view field its table and key, for each act field its key,
   its default and its words. */
enum { AT_POSTURE = 1, AT_VIEW, AT_ACT, AT_ME, AT_FIELDS };

struct floor_script {
  lua_State *L;
  const floor_field *view, *act;
  int32_t view_count, act_count;
  int32_t *act_place; /* stack place of an act field's key; its default follows, then its words */
};

static void push(lua_State *L, const floor_field *field, double value) {
  if (field->kind == FLOOR_INTEGER) lua_pushinteger(L, (lua_Integer)value);
  else if (field->kind == FLOOR_FLAG) lua_pushboolean(L, value != 0);
  else if (field->kind == FLOOR_CHOICE) lua_pushstring(L, field->words[(int)value]);
  else lua_pushnumber(L, value);
}

/* Leaves the table of a field and its key on the stack. */
static void push_place(lua_State *L, int table, const char *name) {
  const char *dot = strchr(name, '.');
  if (!dot) {
    lua_pushvalue(L, table);
    lua_pushstring(L, name);
    return;
  }
  lua_pushlstring(L, name, (size_t)(dot - name));
  lua_pushvalue(L, -1);
  if (lua_rawget(L, table) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, table);
  }
  lua_remove(L, -2);
  lua_pushstring(L, dot + 1);
}

static void fill(lua_State *L, int table, const floor_field *fields, int32_t count, int keeps) {
  for (int32_t i = 0; i < count; i++) {
    push_place(L, table, fields[i].name);
    lua_pushvalue(L, -1);
    push(L, &fields[i], fields[i].value);
    lua_rawset(L, -4);
    if (!keeps) lua_pop(L, 2);
  }
}

floor_script *floor_script_new(const char *source, const floor_field *view, int32_t view_count, const floor_field *act,
                               int32_t act_count, const floor_field *params, int32_t param_count) {
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  if (luaL_dostring(L, source) != LUA_OK || lua_getfield(L, 1, "posture") != LUA_TFUNCTION) return NULL;
  lua_remove(L, 1);
  floor_script *script = calloc(1, sizeof *script);
  *script = (floor_script){L, view, act, view_count, act_count, calloc((size_t)act_count, sizeof(int32_t))};
  for (int i = AT_VIEW; i <= AT_ME; i++) lua_newtable(L);
  luaL_checkstack(L, 2 * view_count + 8 * act_count, NULL);
  fill(L, AT_VIEW, view, view_count, 1);
  for (int32_t i = 0; i < act_count; i++) {
    script->act_place[i] = lua_gettop(L) + 1;
    lua_pushstring(L, act[i].name);
    push(L, &act[i], 0);
    for (int32_t j = 0; act[i].kind == FLOOR_CHOICE && act[i].words[j]; j++) push(L, &act[i], j);
  }
  lua_newtable(L);
  lua_setfield(L, AT_ME, "memory");
  lua_newtable(L);
  fill(L, lua_gettop(L), params, param_count, 0);
  lua_setfield(L, AT_ME, "params");
  return script;
}

void floor_script_free(floor_script *script) {
  lua_close(script->L);
  free(script->act_place);
  free(script);
}

static double read_value(lua_State *L, const floor_field *field, int place) {
  if (field->kind == FLOOR_FLAG) return lua_toboolean(L, -1);
  if (field->kind != FLOOR_CHOICE) return lua_tonumber(L, -1);
  int32_t i = 0;
  while (field->words[i] && !lua_rawequal(L, -1, place + 2 + i)) i++;
  return i;
}

double floor_script_play(floor_script *script, const double *frames, int32_t frame_count, int32_t width,
                         const int32_t *changed, int32_t changed_count, int64_t count) {
  lua_State *L = script->L;
  double sum = 0, act[16];
  for (int64_t n = 0; n < count; n++) {
    const double *frame = frames + (n % frame_count) * width;
    for (int32_t i = 0; i < changed_count; i++) {
      const floor_field *field = &script->view[changed[i]];
      lua_pushvalue(L, AT_FIELDS + 2 * changed[i] + 1);
      push(L, field, frame[field->slot]);
      lua_rawset(L, AT_FIELDS + 2 * changed[i]);
    }
    for (int32_t i = 0; i < script->act_count; i++) {
      lua_pushvalue(L, script->act_place[i]);
      lua_pushvalue(L, script->act_place[i] + 1);
      lua_rawset(L, AT_ACT);
    }
    for (int i = AT_POSTURE; i <= AT_ME; i++) lua_pushvalue(L, i);
    if (lua_pcall(L, 3, 1, 0) != LUA_OK) abort();
    lua_pop(L, 1);
    for (int32_t i = 0; i < script->act_count; i++) {
      lua_pushvalue(L, script->act_place[i]);
      lua_rawget(L, AT_ACT);
      act[i] = read_value(L, &script->act[i], script->act_place[i]);
      lua_pop(L, 1);
    }
    for (int32_t i = 0; i < script->act_count; i++) sum += act[i];
  }
  return sum;
}

void floor_script_call(floor_script *script, int64_t count) {
  lua_State *L = script->L;
  for (int64_t n = 0; n < count; n++) {
    for (int i = AT_POSTURE; i <= AT_ME; i++) lua_pushvalue(L, i);
    lua_call(L, 3, 0);
  }
}
