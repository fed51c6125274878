#ifndef STANDOFF_LUA_TEXT_H
#define STANDOFF_LUA_TEXT_H

/* Bytes, the text of values, and a growing text. Bytes are ASCII and never the locale's. */

#include "internal.h"

#include <stdbool.h>

/* How many bytes of a numeral make one unit of fuel: reading digits is slower than copying. Judgement. */
#define SL_BYTES_PER_NUMERAL_UNIT 4

static inline bool sl_is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }
static inline bool sl_is_letter(unsigned char byte) { return (byte | 32) >= 'a' && (byte | 32) <= 'z'; }
static inline bool sl_is_space(unsigned char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
static inline bool sl_is_control(unsigned char byte) { return byte < 32 || byte == 127; }
static inline char sl_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? (char)(byte | 32) : byte; }
static inline char sl_upper(char byte) { return byte >= 'a' && byte <= 'z' ? (char)(byte & ~32) : byte; }

/* Room for the text of any number. */
#define SL_NUMBER_TEXT_BYTES 40
/* Writes a number's text, as tostring gives it, and returns its length: integers plain, floats "%.14g" with ".0" where
   that would read as an integer, NaN of either sign "nan". */
size_t sl_number_text(lua_State *L, int index, char text[SL_NUMBER_TEXT_BYTES]);
void sl_push_number_text(lua_State *L, int index);
/* Pushes what tostring gives: for tables, functions and the like the bare name of the type, since an address would
   differ from run to run. Metatables have no say. */
void sl_push_text(lua_State *L, int index);

/* A text that grows. Its bytes are in the struct while few, then in a userdata at stack index `anchor`, so that an
   error anywhere leaves nothing behind. */
#define SL_BUFFER_LOCAL_BYTES 512
typedef struct {
  lua_State *L;
  char *bytes;
  size_t length, capacity;
  size_t uncharged;
  int anchor;
  char local[SL_BUFFER_LOCAL_BYTES];
} sl_buffer;

/* Pushes the anchor, which must stay where it is until sl_buffer_push. */
void sl_buffer_begin(sl_buffer *buffer, lua_State *L);
/* Returns where the next `count` bytes may be written; sl_buffer_grew tells how many were. */
char *sl_buffer_room(sl_buffer *buffer, size_t count);
void sl_buffer_grew(sl_buffer *buffer, size_t count);
void sl_buffer_add(sl_buffer *buffer, const char *bytes, size_t count);
void sl_buffer_add_byte(sl_buffer *buffer, char byte);
/* Adds the text of a string or a number in the stack. */
void sl_buffer_add_value(sl_buffer *buffer, int index);
/* Charges what has not been charged and pushes the text as a string. */
void sl_buffer_push(sl_buffer *buffer);

#endif
