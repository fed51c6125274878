/* Between a Lua value and the double of a frame, as a declaration allows. */

#include "vm.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

void sl_push_value(lua_State *L, const sl_field *field, double value) {
  switch (field->kind) {
    case SL_FLAG:
      lua_pushboolean(L, value != 0);
      return;
    case SL_CHOICE:
      if (!(value >= 0 && value < field->choice_count)) luaL_error(L, "the host gave no word for '%s'", field->name);
      /* Not lua_pushstring, which remembers long strings by the address of their bytes. */
      lua_pushlstring(L, field->choices[(int32_t)value], strlen(field->choices[(int32_t)value]));
      return;
    case SL_INTEGER:
      if (fabs(value) < 0x1p62) {
        lua_pushinteger(L, (lua_Integer)value);
        return;
      }
      break;
    default:
      break;
  }
  lua_pushnumber(L, value);
}

/* Most words differ in their first byte: not worth the calls of strlen and memcmp. */
static int is_word(const char *choice, const char *word, size_t length) {
  if (choice[0] != word[0]) return 0;
  return strlen(choice) == length && memcmp(choice, word, length) == 0;
}

/* Without the C library's floor, which is a call where the processor's own may be missing. */
static int is_whole(double number) {
  return fabs(number) >= 0x1p52 || (double)(int64_t)number == number;
}

int sl_read_value(lua_State *L, int index, const sl_field *field, double *value) {
  int type = lua_type(L, index);
  switch (field->kind) {
    case SL_FLAG:
      if (type != LUA_TBOOLEAN) return 0;
      *value = lua_toboolean(L, index);
      return 1;
    case SL_CHOICE: {
      if (type != LUA_TSTRING) return 0;
      size_t length;
      const char *word = lua_tolstring(L, index, &length);
      for (int32_t i = 0; i < field->choice_count; i++) {
        if (is_word(field->choices[i], word, length)) {
          *value = i;
          return 1;
        }
      }
      return 0;
    }
    default: {
      if (type != LUA_TNUMBER) return 0;
      double number = lua_tonumber(L, index) + 0.0; /* no negative zero */
      if (!(number >= field->minimum && number <= field->maximum)) return 0;
      if (field->kind == SL_INTEGER && !is_whole(number)) return 0;
      *value = number;
      return 1;
    }
  }
}

void sl_print_expected(const sl_field *field, char *out, size_t capacity) {
  if (field->kind == SL_FLAG) {
    snprintf(out, capacity, "true or false");
    return;
  }
  if (field->kind == SL_CHOICE) {
    size_t used = (size_t)snprintf(out, capacity, "one of ");
    for (int32_t i = 0; i < field->choice_count && used < capacity; i++) {
      used += (size_t)snprintf(out + used, capacity - used, "%s%s", i == 0 ? "" : ", ", field->choices[i]);
    }
    return;
  }
  const char *noun = field->kind == SL_INTEGER ? "an integer" : "a number";
  char low[32], high[32];
  sl_print_number(low, sizeof low, field->minimum);
  sl_print_number(high, sizeof high, field->maximum);
  if (isfinite(field->minimum) && isfinite(field->maximum)) {
    snprintf(out, capacity, "%s between %s and %s", noun, low, high);
  } else if (isfinite(field->minimum)) {
    snprintf(out, capacity, "%s of at least %s", noun, low);
  } else if (isfinite(field->maximum)) {
    snprintf(out, capacity, "%s of at most %s", noun, high);
  } else {
    snprintf(out, capacity, "%s", noun);
  }
}

void sl_print_near_choice(lua_State *L, int index, const sl_field *field, char *out, size_t capacity) {
  out[0] = 0;
  if (field->kind != SL_CHOICE || lua_type(L, index) != LUA_TSTRING) return;
  char word[64];
  size_t length;
  const char *text = lua_tolstring(L, index, &length);
  sl_print_line(word, sizeof word, text, length);
  sl_print_near(L, out, capacity, word, field->choices, field->choice_count);
}
