/* What a misspelt name was meant to be. */

#include "vm.h"
#include "slots.h"
#include "libs.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_NAME 48
#define NEAR_LIMIT 3 /* names shown */
#define KEY_UNITS 64 /* fuel for one comparison of names, a microsecond or so; judgement */

typedef struct { int distance; const char *name; } near_name;
typedef struct { near_name best[NEAR_LIMIT]; int count; } near_list;

/* Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964). */
static int distance(const char *a, const char *b) {
  int rows[3][LONGEST_NAME + 1];
  int n = (int)strlen(a), m = (int)strlen(b);
  if (n > LONGEST_NAME || m > LONGEST_NAME) return LONGEST_NAME;
  for (int j = 0; j <= m; j++) rows[0][j] = j;
  for (int i = 1; i <= n; i++) {
    int *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
    now[0] = i;
    for (int j = 1; j <= m; j++) {
      int best = last[j - 1] + (a[i - 1] != b[j - 1]);
      if (last[j] + 1 < best) best = last[j] + 1;
      if (now[j - 1] + 1 < best) best = now[j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < best) best = before[j - 2] + 1;
      now[j] = best;
    }
  }
  return rows[n % 3][m];
}

/* A third of the letters may be wrong; a longer name that begins with the word counts as near too. Judgement. */
static int nearness(const char *wanted, const char *name) {
  size_t length = strlen(wanted);
  int allowed = (int)length / 3 > 1 ? (int)length / 3 : 1;
  const char *leaf = strchr(name, '.');
  int d = distance(wanted, name);
  if (leaf) {
    int e = distance(wanted, leaf + 1);
    if (e < d) d = e;
  }
  if (d <= allowed) return d;
  return length >= 3 && strncmp(wanted, name, length) == 0 ? allowed + 1 : -1;
}

/* Order: nearest first, then by byte, so that it does not depend on the order of asking. */
static void offer(near_list *list, const char *wanted, const char *name) {
  int d = nearness(wanted, name);
  if (d < 0) return;
  int at = list->count;
  while (at > 0) {
    const near_name *other = &list->best[at - 1];
    if (other->distance < d || (other->distance == d && strcmp(other->name, name) <= 0)) break;
    at--;
  }
  if (at == NEAR_LIMIT) return;
  int moved = (list->count < NEAR_LIMIT ? list->count : NEAR_LIMIT - 1) - at;
  memmove(&list->best[at + 1], &list->best[at], (size_t)moved * sizeof(near_name));
  list->best[at] = (near_name){d, name};
  if (list->count < NEAR_LIMIT) list->count++;
}

static void print(const near_list *list, const char *prefix, char *out, size_t capacity) {
  size_t used = 0;
  out[0] = 0;
  for (int i = 0; i < list->count && used < capacity; i++) {
    used += (size_t)snprintf(out + used, capacity - used, "%s%s%s", i == 0 ? "; near: " : ", ", prefix, list->best[i].name);
  }
}

void sl_print_near(lua_State *L, char *out, size_t capacity, const char *wanted, const char *const *names, int32_t count) {
  sl_charge(L, KEY_UNITS * (uint64_t)count);
  near_list list = {.count = 0};
  for (int32_t i = 0; i < count; i++) offer(&list, wanted, names[i]);
  print(&list, "", out, capacity);
}

void sl_print_near_keys(lua_State *L, int table, const char *prefix, char *out, size_t capacity, const char *wanted) {
  near_list list = {.count = 0};
  table = lua_absindex(L, table);
  sl_charge(L, sl_walk_units(L, table));
  lua_pushnil(L);
  for (; lua_next(L, table); lua_pop(L, 1)) {
    sl_charge(L, KEY_UNITS);
    if (lua_type(L, -2) == LUA_TSTRING) offer(&list, wanted, lua_tostring(L, -2));
  }
  print(&list, prefix, out, capacity);
}
