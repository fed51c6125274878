/* The host's functions as scripts see them. The host writes plain memory and returns; whatever is to be raised is raised
   here, after it has returned, so that no Lua error unwinds a frame of the host's. */

#include "vm.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

#define VALUE_LIMIT 16    /* arguments, and results, of one function */
#define MESSAGE_BYTES 256 /* see sl_host_call */

static int wrong_argument(lua_State *L, const sl_function *function, int index) {
  char expected[256], near[160], value[96];
  const sl_field *argument = &function->arguments[index - 1];
  sl_print_expected(argument, expected, sizeof expected);
  sl_print_value(L, index, value, sizeof value);
  sl_print_near_choice(L, index, argument, near, sizeof near);
  return luaL_error(L, "bad argument '%s' to %s.%s: expected %s, got %s%s", argument->name, function->module, function->name,
                    expected, value, near);
}

static int call_host(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  int32_t index = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  const sl_function *function = &vm->functions[index];
  double arguments[VALUE_LIMIT], results[VALUE_LIMIT] = {0};
  char message[MESSAGE_BYTES] = "";
  sl_charge(L, (uint64_t)function->units);
  int given = lua_gettop(L);
  if (given > function->argument_count) {
    return luaL_error(L, "%s.%s takes %d argument%s, got %d", function->module, function->name, function->argument_count,
                      function->argument_count == 1 ? "" : "s", given);
  }
  for (int i = 1; i <= function->argument_count; i++) {
    if (i > function->required && lua_isnoneornil(L, i)) {
      arguments[i - 1] = NAN;
    } else if (!sl_read_value(L, i, &function->arguments[i - 1], &arguments[i - 1])) {
      return wrong_argument(L, function, i);
    }
  }
  if (vm->host(vm->host_context, index, arguments, results, message) != 0) {
    message[MESSAGE_BYTES - 1] = 0;
    return luaL_error(L, "%s.%s: %s", function->module, function->name, message);
  }
  for (int i = 0; i < function->result_count; i++) sl_push_value(L, &function->results[i], results[i]);
  return function->result_count;
}

int sl_open_functions(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  lua_pushglobaltable(L);
  for (int32_t i = 0; i < vm->function_count; i++) {
    const sl_function *function = &vm->functions[i];
    lua_pushstring(L, function->module);
    if (lua_rawget(L, 1) != LUA_TTABLE) {
      char prefix[64];
      lua_pop(L, 1);
      lua_createtable(L, 0, 0);
      snprintf(prefix, sizeof prefix, "%s.", function->module);
      sl_guard_library(L, prefix);
      lua_pushvalue(L, -1);
      lua_setfield(L, 1, function->module);
    }
    lua_pushstring(L, function->name);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) != LUA_TNIL) {
      return luaL_error(L, "there is a function %s.%s already", function->module, function->name);
    }
    lua_pop(L, 1);
    lua_pushinteger(L, i);
    lua_pushcclosure(L, call_host, 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
  }
  return 0;
}

int32_t sl_vm_offer(sl_vm *vm, const sl_function *functions, int32_t count, sl_host_call host, void *context,
                    sl_error *error) {
  if ((vm->stage != SL_STAGE_NEW && vm->stage != SL_STAGE_LOADED) || vm->functions || vm->busy) {
    return sl_fail(vm, error, SL_INTERNAL, "functions are offered once, before a load or a shape");
  }
  int32_t stage = vm->stage;
  vm->stage = SL_STAGE_BROKEN;
  vm->functions = sl_keep(vm, sizeof *functions * (size_t)(count + 1));
  vm->host = host;
  vm->host_context = context;
  for (int32_t i = 0; i < count && vm->functions; i++) {
    sl_function *copy = &vm->functions[i];
    *copy = functions[i];
    if (copy->argument_count > VALUE_LIMIT || copy->result_count > VALUE_LIMIT) {
      return sl_fail(vm, error, SL_INTERNAL, "%s.%s has more than %d arguments or results", copy->module, copy->name,
                     VALUE_LIMIT);
    }
    copy->module = sl_keep_text(vm, copy->module);
    copy->name = sl_keep_text(vm, copy->name);
    copy->arguments = sl_keep_fields(vm, copy->arguments, copy->argument_count);
    copy->results = sl_keep_fields(vm, copy->results, copy->result_count);
    if (!copy->module || !copy->name || !copy->arguments || !copy->results) vm->functions = NULL;
  }
  if (!vm->functions) return sl_fail(vm, error, SL_INTERNAL, "out of memory");
  vm->function_count = count;
  lua_pushcfunction(vm->L, sl_open_functions);
  if (sl_run(vm, SL_PHASE_HOST, SL_FUEL_UNLIMITED, 0, 0, error) != SL_OK) return error->kind;
  vm->stage = stage;
  return SL_OK;
}
