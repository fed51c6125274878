/* Words of messages: one printable line, whatever the bytes. */

#include "vm.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* Length of the UTF-8 sequence at `s` and its code point; 0 where the bytes are no such sequence. */
static size_t decode(const unsigned char *s, size_t left, uint32_t *point) {
  static const uint32_t smallest[5] = {0, 0, 0x80, 0x800, 0x10000};
  size_t length = s[0] < 0x80 ? 1 : (s[0] & 0xE0) == 0xC0 ? 2 : (s[0] & 0xF0) == 0xE0 ? 3 : (s[0] & 0xF8) == 0xF0 ? 4 : 0;
  if (length == 0 || length > left) return 0;
  uint32_t value = length == 1 ? s[0] : s[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((s[i] & 0xC0) != 0x80) return 0;
    value = value << 6 | (s[i] & 0x3F);
  }
  if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
  *point = value;
  return length;
}

/* Characters that break a line or turn its direction without being seen. */
static int is_invisible(uint32_t point) {
  return (point >= 0x7F && point <= 0x9F) || point == 0xAD || point == 0x61C || (point >= 0x200B && point <= 0x200F)
         || (point >= 0x2028 && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF
         || (point >= 0xE0000 && point <= 0xE007F);
}

size_t sl_print_line(char *out, size_t capacity, const char *text, size_t length) {
  const unsigned char *s = (const unsigned char *)text;
  size_t used = 0;
  if (capacity == 0) return 0;
  for (size_t at = 0; at < length;) {
    char piece[8];
    uint32_t point = 0;
    size_t step = decode(s + at, length - at, &point), size;
    if (step == 0 || is_invisible(point)) {
      memcpy(piece, REPLACEMENT, size = 3);
    } else if (point >= 0x20) {
      memcpy(piece, s + at, size = step);
    } else if (point == '\n' || point == '\t' || point == '\r') {
      piece[0] = '\\';
      piece[1] = point == '\n' ? 'n' : point == '\t' ? 't' : 'r';
      size = 2;
    } else {
      static const char digits[] = "0123456789ABCDEF";
      memcpy(piece, "\\x", 2);
      piece[2] = digits[point >> 4];
      piece[3] = digits[point & 15];
      size = 4;
    }
    if (used + size >= capacity) break;
    memcpy(out + used, piece, size);
    used += size;
    at += step ? step : 1;
  }
  out[used] = 0;
  return used;
}

void sl_print_bytes(char *out, size_t capacity, uint64_t bytes) {
  if (bytes >> 20 && (bytes & 0xFFFFF) == 0) {
    snprintf(out, capacity, "%llu MiB", (unsigned long long)(bytes >> 20));
  } else if (bytes >> 10 && (bytes & 0x3FF) == 0) {
    snprintf(out, capacity, "%llu KiB", (unsigned long long)(bytes >> 10));
  } else {
    snprintf(out, capacity, "%llu bytes", (unsigned long long)bytes);
  }
}

void sl_print_count(char *out, size_t capacity, uint64_t count) {
  if (count >= 1000000 && count % 1000000 == 0) {
    snprintf(out, capacity, "%llu million", (unsigned long long)(count / 1000000));
  } else {
    snprintf(out, capacity, "%llu", (unsigned long long)count);
  }
}

void sl_print_number(char *out, size_t capacity, double value) {
  if (isnan(value)) {
    snprintf(out, capacity, "nan"); /* the sign of a NaN depends on the processor */
  } else {
    snprintf(out, capacity, "%.14g", value);
  }
}

void sl_print_value(lua_State *L, int index, char *out, size_t capacity) {
  switch (lua_type(L, index)) {
    case LUA_TNIL: case LUA_TNONE:
      snprintf(out, capacity, "nil");
      break;
    case LUA_TBOOLEAN:
      snprintf(out, capacity, "%s", lua_toboolean(L, index) ? "true" : "false");
      break;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        snprintf(out, capacity, "%lld", (long long)lua_tointeger(L, index));
      } else {
        sl_print_number(out, capacity, lua_tonumber(L, index));
      }
      break;
    case LUA_TSTRING: {
      char word[64];
      size_t length;
      const char *text = lua_tolstring(L, index, &length);
      sl_print_line(word, sizeof word, text, length);
      snprintf(out, capacity, "the string '%s'", word);
      break;
    }
    default:
      snprintf(out, capacity, "a %s value", lua_typename(L, lua_type(L, index)));
  }
}
