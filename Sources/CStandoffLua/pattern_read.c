#include "arguments.h"
#include "libs.h"
#include "pattern.h"
#include "text.h"

#include <string.h>

static const char class_letters[] = "acdglpsuwxz";
const sl_byte_set sl_class_sets[] = {
  {{0, 0x07FFFFFE07FFFFFE}},                  /* a: letters */
  {{0x00000000FFFFFFFF, 0x8000000000000000}}, /* c: control characters */
  {{0x03FF000000000000}},                     /* d: digits */
  {{0xFFFFFFFE00000000, 0x7FFFFFFFFFFFFFFF}}, /* g: printing, but for space */
  {{0, 0x07FFFFFE00000000}},                  /* l: lower case */
  {{0xFC00FFFE00000000, 0x78000001F8000001}}, /* p: punctuation */
  {{0x0000000100003E00}},                     /* s: space */
  {{0, 0x0000000007FFFFFE}},                  /* u: upper case */
  {{0x03FF000000000000, 0x07FFFFFE07FFFFFE}}, /* w: letters and digits */
  {{0x03FF000000000000, 0x0000007E0000007E}}, /* x: hexadecimal digits */
  {{1}},                                      /* z: the zero byte; gone from the manual, still in Lua 5.4 */
};

int sl_class_number(unsigned char letter) {
  const char *found = sl_is_letter(letter) ? strchr(class_letters, letter | 32) : NULL;
  return found ? (int)(found - class_letters) : -1;
}

static void add_byte(sl_byte_set *set, unsigned char byte) { set->words[byte >> 6] |= UINT64_C(1) << (byte & 63); }

/* A capital letter stands for the bytes that are not in the class. */
static bool is_complement(unsigned char letter) { return letter < 'a'; }

/* Adds what "%escaped" stands for: a class, its complement or the byte itself. */
static void add_escaped(sl_byte_set *set, unsigned char escaped) {
  int class = sl_class_number(escaped);
  if (class < 0) {
    add_byte(set, escaped);
    return;
  }
  uint64_t flip = is_complement(escaped) ? UINT64_MAX : 0;
  for (int i = 0; i < 4; i++) set->words[i] |= sl_class_sets[class].words[i] ^ flip;
}

/* A reader that goes through a pattern once to measure it, with no place to write to, and once to fill it in. */
typedef struct {
  const unsigned char *at, *end;
  sl_item *items;
  sl_byte_set *sets;
  sl_pattern_size size;
  int captures;
  bool open[SL_MOST_CAPTURES];
} reader;

static void emit(reader *reader, sl_item item) {
  if (reader->items) reader->items[reader->size.item_count] = item;
  reader->size.item_count++;
}

/* Nothing behind a fault is ever reached, so reading ends there. */
static void emit_fault(reader *reader, uint8_t fault, uint8_t detail) {
  emit(reader, (sl_item){.kind = SL_ITEM_FAULT, .first = fault, .second = detail});
  reader->at = reader->end;
}

/* The closing bracket of the set whose opening one is at `at`, or NULL. The first byte inside is never the end. */
static const unsigned char *set_end(const unsigned char *at, const unsigned char *end) {
  at++;
  if (at < end && *at == '^') at++;
  for (bool first = true;; first = false) {
    if (at >= end) return NULL;
    if (*at == ']' && !first) return at;
    at += *at == '%' && at + 1 < end ? 2 : 1;
  }
}

/* Reads a set up to its closing bracket and returns its number. */
static uint32_t read_set(reader *reader, const unsigned char *close) {
  const unsigned char *at = reader->at + 1;
  uint32_t number = reader->size.set_count++;
  reader->at = close + 1;
  if (!reader->sets) return number;
  sl_byte_set set = {{0}};
  bool complement = *at == '^';
  if (complement) at++;
  while (at < close) {
    if (*at == '%') {
      add_escaped(&set, at[1]);
      at += 2;
    } else if (at + 2 < close && at[1] == '-') {
      for (unsigned byte = at[0]; byte <= at[2]; byte++) add_byte(&set, (unsigned char)byte);
      at += 3;
    } else {
      add_byte(&set, *at++);
    }
  }
  for (int i = 0; complement && i < 4; i++) set.words[i] = ~set.words[i];
  reader->sets[number] = set;
  return number;
}

static uint8_t read_repeat(reader *reader) {
  if (reader->at >= reader->end) return SL_ONCE;
  switch (*reader->at) {
    case '?': reader->at++; return SL_OPTIONAL;
    case '*': reader->at++; return SL_GREEDY;
    case '+': reader->at++; return SL_GREEDY_ONE;
    case '-': reader->at++; return SL_LAZY;
    default: return SL_ONCE;
  }
}

/* One byte, class or set, and how often it may come. */
static void read_single(reader *reader) {
  sl_item item = {.kind = SL_ITEM_BYTE, .first = *reader->at};
  if (*reader->at == '[') {
    const unsigned char *close = set_end(reader->at, reader->end);
    if (!close) return emit_fault(reader, SL_FAULT_BRACKET, 0);
    item.kind = SL_ITEM_SET;
    item.set = read_set(reader, close);
  } else if (*reader->at == '%') {
    if (reader->at + 1 >= reader->end) return emit_fault(reader, SL_FAULT_ESCAPE, 0);
    item.first = reader->at[1];
    int class = sl_class_number(item.first);
    if (class >= 0) {
      item = (sl_item){.kind = SL_ITEM_CLASS, .first = (uint8_t)class, .second = is_complement(item.first)};
    }
    reader->at += 2;
  } else {
    if (*reader->at == '.') item.kind = SL_ITEM_ANY;
    reader->at++;
  }
  item.repeat = read_repeat(reader);
  emit(reader, item);
}

static void read_open(reader *reader) {
  bool position = reader->at + 1 < reader->end && reader->at[1] == ')';
  if (reader->captures >= SL_MOST_CAPTURES) return emit_fault(reader, SL_FAULT_CAPTURES, 0);
  uint8_t capture = (uint8_t)reader->captures++;
  reader->open[capture] = !position;
  reader->at += position ? 2 : 1;
  emit(reader, (sl_item){.kind = position ? SL_ITEM_OPEN_POSITION : SL_ITEM_OPEN, .first = capture});
}

static void read_close(reader *reader) {
  int capture = reader->captures - 1;
  while (capture >= 0 && !reader->open[capture]) capture--;
  if (capture < 0) return emit_fault(reader, SL_FAULT_CLOSE, 0);
  reader->open[capture] = false;
  reader->at++;
  emit(reader, (sl_item){.kind = SL_ITEM_CLOSE, .first = (uint8_t)capture});
}

static void read_frontier(reader *reader) {
  reader->at += 2;
  if (reader->at >= reader->end || *reader->at != '[') return emit_fault(reader, SL_FAULT_FRONTIER, 0);
  const unsigned char *close = set_end(reader->at, reader->end);
  if (!close) return emit_fault(reader, SL_FAULT_BRACKET, 0);
  emit(reader, (sl_item){.kind = SL_ITEM_FRONTIER, .set = read_set(reader, close)});
}

static void read_balance(reader *reader) {
  if (reader->end - reader->at < 4) return emit_fault(reader, SL_FAULT_BALANCE, 0);
  emit(reader, (sl_item){.kind = SL_ITEM_BALANCE, .first = reader->at[2], .second = reader->at[3]});
  reader->at += 4;
}

static void read_reference(reader *reader) {
  int capture = reader->at[1] - '1';
  if (capture < 0 || capture >= reader->captures || reader->open[capture]) {
    return emit_fault(reader, SL_FAULT_REFERENCE, (uint8_t)(reader->at[1] - '0'));
  }
  reader->at += 2;
  emit(reader, (sl_item){.kind = SL_ITEM_BACK_REFERENCE, .first = (uint8_t)capture});
}

static void read_item(reader *reader) {
  unsigned char escaped = *reader->at == '%' && reader->at + 1 < reader->end ? reader->at[1] : 0;
  if (*reader->at == '(') read_open(reader);
  else if (*reader->at == ')') read_close(reader);
  else if (escaped == 'b') read_balance(reader);
  else if (escaped == 'f') read_frontier(reader);
  else if (sl_is_digit(escaped)) read_reference(reader);
  else if (*reader->at == '$' && reader->at + 1 == reader->end) {
    reader->at++;
    emit(reader, (sl_item){.kind = SL_ITEM_SUBJECT_END});
  } else read_single(reader);
}

static sl_pattern_size read_all(const char *text, size_t length, sl_item *items, sl_byte_set *sets) {
  const unsigned char *bytes = (const unsigned char *)text;
  reader reader = {.at = bytes, .end = bytes + length, .items = items, .sets = sets};
  while (reader.at < reader.end) read_item(&reader);
  emit(&reader, (sl_item){.kind = SL_ITEM_END});
  return reader.size;
}

sl_pattern_size sl_pattern_measure(const char *text, size_t length) { return read_all(text, length, NULL, NULL); }

void sl_pattern_read(const char *text, size_t length, sl_item *items, sl_byte_set *sets) {
  read_all(text, length, items, sets);
}

void sl_pattern_prepare(sl_pattern *pattern, lua_State *L, const char *text, size_t length) {
  pattern->anchored = length > 0 && text[0] == '^';
  if (pattern->anchored) {
    text++;
    length--;
  }
  sl_charge(L, 1 + length);
  sl_pattern_size size = sl_pattern_measure(text, length);
  sl_item *items = pattern->local_items;
  sl_byte_set *sets = pattern->local_sets;
  if (size.item_count <= SL_LOCAL_ITEMS && size.set_count <= SL_LOCAL_SETS) {
    lua_pushnil(L);
  } else {
    sets = lua_newuserdatauv(L, size.set_count * sizeof *sets + size.item_count * sizeof *items, 0);
    items = (sl_item *)(sets + size.set_count);
  }
  sl_pattern_read(text, length, items, sets);
  pattern->items = items;
  pattern->sets = sets;
}
