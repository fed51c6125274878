/* One entry into Lua: one protected call, with its fuel, its phase and, where it fails, its record. */

#include "vm.h"

int32_t sl_run(sl_vm *vm, sl_phase phase, uint64_t fuel, int arguments, int results, sl_error *error) {
  lua_State *L = vm->L;
  vm->error = error;
  error->kind = SL_OK;
  vm->is_filled = 0;
  vm->phase = phase;
  vm->busy = 1;
  sl_fuel_start(vm, fuel);
  sl_vm *outer = sl_meter_switch(vm);
  /* The phase may change while it runs, from parsing to loading, but never to or from a call. */
  int is_uncounted = sl_is_uncounted(vm);
  if (is_uncounted) sl_uncounted_enter(vm);
  int status = lua_pcall(L, arguments, results, SL_AT_HANDLER);
  if (is_uncounted) sl_uncounted_leave(vm);
  sl_meter_switch(outer);
  sl_fuel_stop(vm);
  vm->phase = SL_PHASE_HOST;
  vm->busy = 0;
  if (status == LUA_OK && !vm->head->doom) return SL_OK;
  if (vm->head->doom) {
    sl_fill_doom(vm);
  } else if (!vm->is_filled) {
    static const char text[] = "an error while an error was handled";
    sl_fill(vm, SL_RUNTIME, 0, text, sizeof text - 1);
  }
  lua_settop(L, SL_AT_TOP);
  return error->kind;
}
