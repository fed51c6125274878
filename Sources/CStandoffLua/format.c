#include "arguments.h"
#include "libs.h"
#include "text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Longest flags, width and precision of a conversion, as in Lua. */
enum { most_modifiers = 20 };
/* From this length on no width pads a string, as in Lua: it is added as it is. */
static const size_t most_padded = 100;
/* Room for any number: 309 digits of the largest float, 99 of a precision, sign, point and end. */
static const size_t number_room = 512;
/* Fuel for turning a float into text, beside a unit for each of its bytes: exact arithmetic on many digits. Judgement. */
static const uint64_t float_units = 16;

/* One conversion of the format: "%", modifiers, letter. */
typedef struct {
  char text[most_modifiers + 8];
  size_t modifier_count;
  char letter;
} conversion;

static const char *read_conversion(lua_State *L, const char *at, conversion *conversion) {
  size_t count = strspn(at, "-+ #0123456789.");
  if (count > most_modifiers) sl_raise(L, "invalid format (too long)");
  conversion->text[0] = '%';
  memcpy(conversion->text + 1, at, count);
  conversion->text[count + 1] = at[count];
  conversion->text[count + 2] = '\0';
  conversion->modifier_count = count;
  conversion->letter = at[count];
  return at + count;
}

static const char *pass_two_digits(const char *at) {
  if (sl_is_digit((unsigned char)*at)) at++;
  if (sl_is_digit((unsigned char)*at)) at++;
  return at;
}

/* Modifiers are these flags, a width of at most two digits and, if allowed, a precision of at most two. */
static void check_modifiers(lua_State *L, const conversion *conversion, const char *flags, bool precision) {
  const char *at = conversion->text + 1;
  at += strspn(at, flags);
  if (*at != '0') {
    at = pass_two_digits(at);
    if (*at == '.' && precision) at = pass_two_digits(at + 1);
  }
  if (at != conversion->text + 1 + conversion->modifier_count) {
    sl_raise(L, "invalid conversion specification: '%s'", conversion->text);
  }
}

static void add_character(sl_buffer *buffer, int argument, const conversion *conversion) {
  check_modifiers(buffer->L, conversion, "-", false);
  int value = (int)sl_check_integer(buffer->L, argument);
  sl_buffer_grew(buffer, (size_t)snprintf(sl_buffer_room(buffer, number_room), number_room, conversion->text, value));
}

static void add_integer(sl_buffer *buffer, int argument, const conversion *conversion, const char *flags) {
  lua_Integer value = sl_check_integer(buffer->L, argument);
  check_modifiers(buffer->L, conversion, flags, true);
  char text[sizeof conversion->text + 2];
  size_t start = conversion->modifier_count + 1;
  memcpy(text, conversion->text, start);
  const char ending[] = {'l', 'l', conversion->letter, '\0'};
  memcpy(text + start, ending, sizeof ending);
  sl_buffer_grew(buffer, (size_t)snprintf(sl_buffer_room(buffer, number_room), number_room, text, (long long)value));
}

static void add_float(sl_buffer *buffer, int argument, const conversion *conversion) {
  bool hexadecimal = conversion->letter == 'a' || conversion->letter == 'A';
  if (hexadecimal) check_modifiers(buffer->L, conversion, "-+ #0", true);
  lua_Number value = sl_check_number(buffer->L, argument);
  if (!hexadecimal) check_modifiers(buffer->L, conversion, "-+ #0", true);
  if (isnan(value)) value = NAN; /* the sign of a NaN is an accident of the processor */
  char *room = sl_buffer_room(buffer, number_room);
  size_t count = (size_t)snprintf(room, number_room, conversion->text, value);
  sl_charge(buffer->L, float_units + count);
  sl_buffer_grew(buffer, count);
}

static void add_text(sl_buffer *buffer, int argument, const conversion *conversion) {
  lua_State *L = buffer->L;
  size_t length;
  sl_push_text(L, argument);
  const char *text = lua_tolstring(L, -1, &length);
  if (conversion->modifier_count > 0) {
    sl_charge(L, length / SL_BYTES_PER_UNIT);
    if (strlen(text) != length) sl_argument_error(L, argument, "string contains zeros");
    check_modifiers(L, conversion, "-", true);
  }
  bool has_precision = strchr(conversion->text, '.') != NULL;
  if (conversion->modifier_count == 0 || (!has_precision && length >= most_padded)) {
    sl_buffer_add(buffer, text, length);
  } else {
    char *room = sl_buffer_room(buffer, number_room);
    sl_buffer_grew(buffer, (size_t)snprintf(room, number_room, conversion->text, text));
  }
  lua_pop(L, 1);
}

/* Adds a string so that Lua reads it back: quotes, backslashes and line ends escaped, control characters as \ddd. */
static void add_quoted(sl_buffer *buffer, const char *text, size_t length) {
  sl_charge(buffer->L, length);
  sl_buffer_add_byte(buffer, '"');
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)text[i];
    if (byte == '"' || byte == '\\' || byte == '\n') {
      sl_buffer_add_byte(buffer, '\\');
      sl_buffer_add_byte(buffer, (char)byte);
    } else if (sl_is_control(byte)) {
      bool digit_follows = i + 1 < length && sl_is_digit((unsigned char)text[i + 1]);
      const char code[] = {'\\', (char)('0' + byte / 100), (char)('0' + byte / 10 % 10), (char)('0' + byte % 10)};
      int zeros = digit_follows || byte >= 100 ? 0 : byte >= 10 ? 1 : 2;
      sl_buffer_add_byte(buffer, code[0]);
      sl_buffer_add(buffer, code + 1 + zeros, sizeof code - 1 - (size_t)zeros);
    } else {
      sl_buffer_add_byte(buffer, (char)byte);
    }
  }
  sl_buffer_add_byte(buffer, '"');
}

static void add_quoted_number(sl_buffer *buffer, int argument) {
  lua_State *L = buffer->L;
  char code[64];
  lua_Number value = lua_tonumber(L, argument);
  if (lua_isinteger(L, argument)) {
    lua_Integer integer = lua_tointeger(L, argument);
    snprintf(code, sizeof code, integer == LUA_MININTEGER ? "0x%llx" : "%lld", (long long)integer);
  } else if (isnan(value)) {
    snprintf(code, sizeof code, "(0/0)");
  } else if (isinf(value)) {
    snprintf(code, sizeof code, value > 0 ? "1e9999" : "-1e9999");
  } else {
    snprintf(code, sizeof code, "%a", value);
  }
  sl_buffer_add(buffer, code, strlen(code));
}

static void add_literal(sl_buffer *buffer, int argument, const conversion *conversion) {
  lua_State *L = buffer->L;
  size_t length;
  if (conversion->modifier_count > 0) sl_raise(L, "specifier '%%q' cannot have modifiers");
  switch (lua_type(L, argument)) {
    case LUA_TSTRING: {
      const char *text = lua_tolstring(L, argument, &length);
      add_quoted(buffer, text, length);
      break;
    }
    case LUA_TNUMBER: add_quoted_number(buffer, argument); break;
    case LUA_TNIL:
    case LUA_TBOOLEAN: add_text(buffer, argument, conversion); break;
    default: sl_argument_error(L, argument, "value has no literal form");
  }
}

static void add_conversion(sl_buffer *buffer, int argument, const conversion *conversion) {
  switch (conversion->letter) {
    case 'c': add_character(buffer, argument, conversion); break;
    case 'd':
    case 'i': add_integer(buffer, argument, conversion, "-+ 0"); break;
    case 'u': add_integer(buffer, argument, conversion, "-0"); break;
    case 'o':
    case 'x':
    case 'X': add_integer(buffer, argument, conversion, "-#0"); break;
    case 'a':
    case 'A':
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G': add_float(buffer, argument, conversion); break;
    case 'q': add_literal(buffer, argument, conversion); break;
    case 's': add_text(buffer, argument, conversion); break;
    default: {
      const char *why = conversion->letter == 'p' ? " (addresses differ between runs)" : "";
      sl_raise(buffer->L, "invalid conversion '%s' to 'format'%s", conversion->text, why);
    }
  }
}

int sl_string_format(lua_State *L) {
  int count = lua_gettop(L), argument = 1;
  size_t length;
  const char *at = sl_check_text(L, 1, &length), *end = at + length;
  sl_buffer buffer;
  sl_buffer_begin(&buffer, L);
  while (at < end) {
    const char *percent = memchr(at, '%', (size_t)(end - at));
    sl_buffer_add(&buffer, at, (size_t)((percent ? percent : end) - at));
    if (!percent) break;
    at = percent + 1;
    if (*at == '%') {
      sl_buffer_add_byte(&buffer, *at++);
      continue;
    }
    if (++argument > count) sl_argument_error(L, argument, "no value");
    conversion conversion;
    at = read_conversion(L, at, &conversion);
    sl_charge(L, 2);
    add_conversion(&buffer, argument, &conversion);
    at++;
  }
  sl_buffer_push(&buffer);
  return 1;
}
