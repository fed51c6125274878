#include "arguments.h"
#include "libs.h"

#include <string.h>

bool sl_less(lua_State *L, int left, int right) {
  int left_type = lua_type(L, left), right_type = lua_type(L, right);
  if (left_type != right_type || (left_type != LUA_TNUMBER && left_type != LUA_TSTRING)) {
    const char *left_name = lua_typename(L, left_type), *right_name = lua_typename(L, right_type);
    if (left_type == right_type) sl_raise(L, "attempt to compare two %s values", left_name);
    sl_raise(L, "attempt to compare %s with %s", left_name, right_name);
  }
  uint64_t units = 1;
  if (left_type == LUA_TSTRING) {
    size_t left_length = lua_rawlen(L, left), right_length = lua_rawlen(L, right);
    units += (left_length < right_length ? left_length : right_length) / SL_BYTES_PER_UNIT;
  }
  sl_charge(L, units);
  return lua_compare(L, left, right, LUA_OPLT);
}

static const lua_Integer most_elements = 1000000;

/* Fuel for handing two elements to a script's comparator, beside what the comparator itself uses. Judgement. */
static const uint64_t call_units = 4;

/* Where things are in the stack. */
enum { table_index = 1, comparator_index = 2, copies_index = 3, order_index = 4 };

typedef struct {
  lua_State *L;
  bool has_comparator;
} sorter;

static bool comes_before(const sorter *sorter, uint32_t left, uint32_t right) {
  lua_State *L = sorter->L;
  if (sorter->has_comparator) lua_pushvalue(L, comparator_index);
  lua_rawgeti(L, copies_index, left);
  lua_rawgeti(L, copies_index, right);
  if (!sorter->has_comparator) {
    bool before = sl_less(L, -2, -1);
    lua_pop(L, 2);
    return before;
  }
  sl_charge(L, call_units);
  lua_call(L, 2, 1);
  bool before = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return before;
}

/* Merges from[start, middle) and from[middle, end), each in order, into `to`: of equals those on the left first. */
static void merge(const sorter *sorter, const uint32_t *from, uint32_t *to, size_t start, size_t middle, size_t end) {
  size_t left = start, right = middle, out = start;
  bool in_order = middle >= end || !comes_before(sorter, from[middle], from[middle - 1]);
  while (!in_order && left < middle && right < end) {
    to[out++] = comes_before(sorter, from[right], from[left]) ? from[right++] : from[left++];
  }
  memcpy(to + out, from + left, (middle - left) * sizeof *to);
  out += middle - left;
  memcpy(to + out, from + right, (end - right) * sizeof *to);
}

/* Sorts from the bottom up: runs of one, two, four ... elements. Returns the array that holds the result. */
static uint32_t *merge_sort(const sorter *sorter, uint32_t *order, uint32_t *spare, size_t count) {
  for (size_t width = 1; width < count; width *= 2) {
    sl_charge(sorter->L, 1 + count / SL_BYTES_PER_UNIT);
    for (size_t start = 0; start < count; start += 2 * width) {
      size_t middle = start + width < count ? start + width : count;
      size_t end = middle + width < count ? middle + width : count;
      merge(sorter, order, spare, start, middle, end);
    }
    uint32_t *sorted = spare;
    spare = order;
    order = sorted;
  }
  return order;
}

int sl_table_sort(lua_State *L) {
  sl_check_writable(L, table_index);
  lua_Integer count = (lua_Integer)lua_rawlen(L, table_index);
  if (count < 2) return 0;
  if (count > most_elements) sl_argument_error(L, table_index, "array too big");
  sorter sorter = {L, !lua_isnoneornil(L, comparator_index)};
  if (sorter.has_comparator) sl_check_function(L, comparator_index);
  lua_settop(L, comparator_index);

  sl_charge(L, (uint64_t)count);
  lua_createtable(L, (int)count, 0);
  uint32_t *order = lua_newuserdatauv(L, 2 * (size_t)count * sizeof *order, 0);
  for (lua_Integer i = 1; i <= count; i++) {
    lua_rawgeti(L, table_index, i);
    lua_rawseti(L, copies_index, i);
    order[i - 1] = (uint32_t)i;
  }
  uint32_t *sorted = merge_sort(&sorter, order, order + count, (size_t)count);
  sl_charge(L, (uint64_t)count);
  for (lua_Integer i = 1; i <= count; i++) {
    lua_rawgeti(L, copies_index, sorted[i - 1]);
    lua_rawseti(L, table_index, i);
  }
  return 0;
}
