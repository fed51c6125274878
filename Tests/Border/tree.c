#include "tree.h"
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DEPTH = 32 }; /* of tables in tables */

typedef struct {
  const uint8_t *at, *end;
  border_params *params;
} reader;

/* A key or a value, as far as the parameters need it. */
typedef struct {
  char tag;
  const uint8_t *bytes; /* of a string */
  uint32_t length;
  double number;
} value;

static void demand(int holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "the tree is not what the header promises: %s\n", what);
  abort();
}

static void take(reader *r, void *out, size_t count) {
  demand((size_t)(r->end - r->at) >= count, "it ends too early");
  memcpy(out, r->at, count);
  r->at += count;
}

static int is_word(const value *v, const char *word) {
  return v->tag == 's' && v->length == strlen(word) && memcmp(v->bytes, word, v->length) == 0;
}

/* Integers ascending, then strings by byte. */
static int is_before(const value *a, const value *b) {
  if (a->tag != b->tag) return a->tag != 's' && b->tag == 's';
  if (a->tag != 's') return a->tag == 'i' && a->number <= b->number;
  int order = memcmp(a->bytes, b->bytes, a->length < b->length ? a->length : b->length);
  return order < 0 || (order == 0 && a->length < b->length);
}

/* Inside file.params (level 1: a parameter by its name; level 2: its attributes). */
static void note(border_params *params, int level, const value *key, const value *item) {
  if (!params) return;
  if (level == 1 && key->tag == 's' && key->length < sizeof params->names[0] && params->count < BORDER_PARAMS) {
    char *name = params->names[params->count];
    memcpy(name, key->bytes, key->length);
    name[key->length] = 0;
    params->fields[params->count++] = (sl_field){name, SL_NUMBER, -1, 0, -DBL_MAX, DBL_MAX, NULL, 0};
  } else if (level == 2 && params->count > 0 && is_word(key, "default") && item->tag != 's') {
    params->fields[params->count - 1].value = item->number;
  }
}

static value read_value(reader *r, int depth, int level) {
  value v = {0};
  demand(depth <= MOST_DEPTH, "it is too deep");
  take(r, &v.tag, 1);
  switch (v.tag) {
    case 'n': case 't': case 'f': break;
    case 'i': {
      int64_t integer;
      take(r, &integer, sizeof integer);
      v.number = (double)integer;
      break;
    }
    case 'd': take(r, &v.number, sizeof v.number); break;
    case 's': case 'o':
      take(r, &v.length, sizeof v.length);
      demand((size_t)(r->end - r->at) >= v.length, "a text is longer than the rest");
      v.bytes = r->at;
      r->at += v.length;
      break;
    case 'u': {
      int32_t line;
      take(r, &line, sizeof line);
      demand(line >= 0, "a function has a negative line");
      break;
    }
    case '{': {
      uint32_t count;
      value before = {0};
      take(r, &count, sizeof count);
      for (uint32_t i = 0; i < count; i++) {
        value key = read_value(r, depth + 1, 0);
        demand(i == 0 || is_before(&before, &key), "keys are out of order");
        int below = level > 0 ? level + 1 : depth == 0 && is_word(&key, "params") ? 1 : 0;
        if (level == 1) note(r->params, 1, &key, &v);
        value item = read_value(r, depth + 1, below);
        if (level == 2) note(r->params, 2, &key, &item);
        before = key;
      }
      break;
    }
    default: demand(0, "there is no such tag");
  }
  return v;
}

void border_read_tree(const uint8_t *bytes, size_t length, border_params *params) {
  reader r = {bytes, bytes + length, params};
  if (params) params->count = 0;
  read_value(&r, 0, 0);
  demand(r.at == r.end, "something follows it");
}
