/* The script's own chance: a pure function of seed, repetition, turn, stream and the count of draws in the turn. */

#include "arguments.h"
#include "vm.h"
#include <math.h>

double sl_uniform(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  sl_head *head = vm->head;
  if (vm->phase != SL_PHASE_CALL) sl_raise(L, "chance is not available while the file loads");
  uint64_t index = head->draw++;
  if (index % 4 == 0) {
    uint64_t repetition = head->turn < vm->later_turn ? head->repetition : vm->later_repetition;
    head->drawn = standoff_philox(repetition, head->turn, STANDOFF_SCRIPT_DOMAIN ^ head->stream, index >> 2, head->seed, 1);
  }
  return standoff_unit(head->drawn.word[index % 4]);
}

void sl_vm_set_later(sl_vm *vm, uint64_t turn, uint64_t repetition) {
  vm->later_turn = turn;
  vm->later_repetition = repetition;
}

static int uniform(lua_State *L) {
  lua_pushnumber(L, sl_uniform(L));
  return 1;
}

/* One draw: true with this probability. */
static int bernoulli(lua_State *L) {
  lua_Number probability = sl_check_number(L, 1);
  if (!(probability >= 0 && probability <= 1)) sl_argument_error(L, 1, "a probability lies between 0 and 1");
  lua_pushboolean(L, sl_uniform(L) < probability);
  return 1;
}

/* One draw: a whole number from the first to the second argument, both included. */
static int integer(lua_State *L) {
  lua_Integer low = sl_check_integer(L, 1), high = sl_check_integer(L, 2);
  if (low > high) sl_argument_error(L, 2, "the interval is empty");
  lua_Unsigned width = (lua_Unsigned)high - (lua_Unsigned)low;
  if (width >= (lua_Unsigned)1 << 53) sl_argument_error(L, 2, "the interval is too wide");
  lua_Unsigned step = (lua_Unsigned)floor(sl_uniform(L) * (double)(width + 1));
  lua_pushinteger(L, (lua_Integer)((lua_Unsigned)low + (step > width ? width : step)));
  return 1;
}

const luaL_Reg sl_chance_functions[] = {
  {"uniform", uniform}, {"bernoulli", bernoulli}, {"integer", integer}, {NULL, NULL},
};
