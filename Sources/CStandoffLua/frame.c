/* One call of a script's function: the changed fields of the view in, the posture or the answer out. */

#include "vm.h"
#include <math.h>
#include <string.h>

/* Values that lie on the stack before they are dropped together: less than Lua's room for a C function. */
#define VALUES_LEFT 8

static inline uint64_t bits_of(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static void set(lua_State *L, const sl_slot *slot, double value) {
  lua_pushvalue(L, lua_upvalueindex(slot->key));
  if (slot->field.kind == SL_NUMBER) lua_pushnumber(L, value);
  else sl_push_value(L, &slot->field, value);
  lua_rawset(L, lua_upvalueindex(slot->table));
}

static void write_view(lua_State *L, sl_vm *vm) {
  const double *in = vm->view_in;
  const int32_t *slots = vm->live_slots;
  double *sent = vm->head->sent;
  for (int32_t i = 0, count = vm->live_count; i < count; i++) {
    double value = in[slots[i]];
    if (bits_of(value) == bits_of(sent[i])) continue;
    sent[i] = value;
    set(L, &vm->view[i], value);
  }
}

static void reset_act(lua_State *L, sl_vm *vm) {
  uint8_t *act_set = vm->head->act_set;
  for (int32_t i = 0, count = vm->act_count; i < count; i++) {
    if (act_set[i]) set(L, &vm->act[i], vm->act[i].field.value);
    act_set[i] = 1; /* until it is known what the script left */
  }
}

static int wrong_posture(lua_State *L, sl_vm *vm, int32_t index) {
  char expected[256], near[160], found[96];
  const sl_field *field = &vm->act[index].field;
  sl_print_value(L, -1, found, sizeof found);
  sl_print_expected(field, expected, sizeof expected);
  sl_print_near_choice(L, -1, field, near, sizeof near);
  int line = vm->checking ? vm->watched_act[index].line : 0;
  return sl_refuse(L, SL_POSTURE, line, "act.%s is %s; it must be %s%s", field->name, found, expected, near);
}

/* The value on top of the stack; what sl_read_value does, without a call for the numbers that most fields are. */
static inline int read_top(lua_State *L, const sl_field *field, double *value) {
  if (field->kind != SL_NUMBER || lua_type(L, -1) != LUA_TNUMBER) return sl_read_value(L, -1, field, value);
  double number = lua_tonumber(L, -1) + 0.0; /* no negative zero */
  *value = number;
  return number >= field->minimum && number <= field->maximum;
}

static void read_act(lua_State *L, sl_vm *vm) {
  double *out = vm->act_out;
  uint8_t *act_set = vm->head->act_set;
  int top = lua_gettop(L);
  for (int32_t i = 0, count = vm->act_count; i < count; i++) {
    const sl_slot *slot = &vm->act[i];
    double value;
    lua_pushvalue(L, lua_upvalueindex(slot->key));
    lua_rawget(L, lua_upvalueindex(slot->table));
    if (!read_top(L, &slot->field, &value)) wrong_posture(L, vm, i);
    act_set[i] = value != slot->field.value;
    out[slot->field.slot] = value;
    if (i % VALUES_LEFT == VALUES_LEFT - 1) lua_settop(L, top);
  }
  lua_settop(L, top);
}

/* A reason, which may be left out. */
static void take_reason(lua_State *L, sl_vm *vm, const char *what) {
  int type = lua_type(L, -1);
  if (type == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    sl_remark(L, text, length);
  } else if (type != LUA_TNIL) {
    char found[96];
    sl_print_value(L, -1, found, sizeof found);
    sl_refuse(L, SL_CONTRACT, 0, "%s returned %s%s; it may return %s", vm->entries[vm->entry], found,
              vm->act_out ? "" : " as its reason", what);
  }
}

static void call(lua_State *L, sl_vm *vm, int arguments, int results) {
  if (vm->checking) sl_watch_start(L, vm);
  lua_call(L, arguments, results);
  if (vm->head->doom) sl_raise_doom(L);
  if (vm->checking) sl_watch_stop(L, vm);
}

int sl_frame(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  write_view(L, vm);
  if (vm->act_out) reset_act(L, vm);
  lua_pushvalue(L, lua_upvalueindex(SL_UP_ENTRIES + vm->entry));
  lua_pushvalue(L, lua_upvalueindex(SL_UP_VIEW));
  if (vm->act_out) {
    lua_pushvalue(L, lua_upvalueindex(SL_UP_ACT));
    lua_pushvalue(L, lua_upvalueindex(SL_UP_ME));
    call(L, vm, 3, 1);
    take_reason(L, vm, "nothing, or a reason (a string)");
    read_act(L, vm);
    return 0;
  }
  lua_pushvalue(L, lua_upvalueindex(SL_UP_ME));
  call(L, vm, 2, 2);
  int type = lua_type(L, -2);
  if (type != LUA_TBOOLEAN && type != LUA_TNIL) {
    char found[96];
    sl_print_value(L, -2, found, sizeof found);
    return sl_refuse(L, SL_CONTRACT, 0, "%s returned %s; it must return true, false or nothing", vm->entries[vm->entry],
                     found);
  }
  take_reason(L, vm, "a reason (a string) after its answer");
  *vm->answer = lua_toboolean(L, -2);
  return 0;
}

static int32_t enter(sl_vm *vm, int32_t entry, uint64_t turn, const double *view, double *act, int32_t *answer,
                     sl_error *error) {
  sl_head *head = vm->head;
  if (vm->busy) return sl_fail(vm, error, SL_INTERNAL, "a host function may not call the VM that called it");
  if (vm->stage != SL_STAGE_MATCH) return sl_fail(vm, error, SL_INTERNAL, "a call follows begin");
  if (entry < 0 || entry >= vm->entry_count || !vm->present[entry]) {
    return sl_fail(vm, error, SL_INTERNAL, "there is no entry %d", entry);
  }
  if (head->doom) {
    vm->error = error;
    sl_fill_doom(vm);
    return error->kind;
  }
  if (head->turn != turn) {
    head->turn = turn;
    head->draw = 0;
  }
  head->remark_lines = 0;
  vm->entry = entry;
  vm->view_in = view;
  vm->act_out = act;
  vm->answer = answer;
  vm->watching = 0;
  lua_pushvalue(vm->L, SL_AT_FRAME);
  return sl_run(vm, SL_PHASE_CALL, vm->limits.call_fuel, 0, 0, error);
}

int32_t sl_vm_posture(sl_vm *vm, int32_t entry, uint64_t turn, const double *view, double *act, sl_error *error) {
  return enter(vm, entry, turn, view, act, NULL, error);
}

int32_t sl_vm_react(sl_vm *vm, int32_t entry, uint64_t turn, const double *view, int32_t *answer, sl_error *error) {
  return enter(vm, entry, turn, view, NULL, answer, error);
}
