/* Lua draws the seed of its string hash from the clock and from addresses, and the order of pairs and even the size of
   tables follow from it. Nothing in its interface sets it; but it lies in the first block that a new state asks for, and is
   drawn before the second. Where in the block is found out here, once, by comparing two states, and tried before use. */

#include "vm.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST_FIRST_BLOCK 8192
#define TRIAL_KEYS 64
/* Two seeds that have nothing to do with each other. */
#define TRIAL_SEED 0x5eed0001u
#define OTHER_SEED 0x00c0ffeeu

static pthread_once_t once = PTHREAD_ONCE_INIT;
static long found_offset = -1;

/* The first block lies in the probe itself: then all that points into either lies equally far apart. */
typedef struct {
  int calls;
  size_t bytes;  /* of the first block */
  long offset;   /* where to write `seed` at the second call; negative: give up there, which ends lua_newstate */
  uint32_t seed;
  _Alignas(16) char block[LARGEST_FIRST_BLOCK];
  char copy[LARGEST_FIRST_BLOCK]; /* of the first block, at the second call */
} probe;

static void *probe_allocate(void *owner, void *block, size_t old_size, size_t size) {
  probe *p = owner;
  (void)old_size;
  if (size == 0) {
    if (block != p->block) free(block);
    return NULL;
  }
  p->calls++;
  if (p->calls == 1) {
    p->bytes = size;
    return size <= LARGEST_FIRST_BLOCK ? p->block : NULL;
  }
  if (p->calls == 2) {
    memcpy(p->copy, p->block, sizeof p->copy);
    if (p->offset >= 0) memcpy(p->block + p->offset, &p->seed, sizeof p->seed);
  }
  return p->offset < 0 ? NULL : realloc(block, size);
}

/* The one 4-byte place at which two first blocks differ otherwise than by where they lie; -1 where there is not just one. */
static long differing_place(const probe *a, const probe *b) {
  uint64_t shift = (uint64_t)(uintptr_t)a->block - (uint64_t)(uintptr_t)b->block;
  long place = -1;
  if (a->calls < 2 || a->bytes != b->bytes) return -1;
  for (size_t at = 0; at + 8 <= a->bytes; at += 8) {
    uint64_t x, y;
    memcpy(&x, a->copy + at, 8);
    memcpy(&y, b->copy + at, 8);
    if (x == y || x - y == shift) continue;
    int low = (uint32_t)x != (uint32_t)y, high = x >> 32 != y >> 32;
    if (place >= 0 || (low && high)) return -1;
    place = (long)at + (high ? 4 : 0);
  }
  return place;
}

/* The keys of a table of TRIAL_KEYS strings, as pairs would give them. */
static int trial_order(lua_State *L) {
  char *order = lua_touserdata(L, 1);
  lua_createtable(L, 0, TRIAL_KEYS);
  for (int i = 0; i < TRIAL_KEYS; i++) {
    lua_pushfstring(L, "key %d", i);
    lua_pushinteger(L, i);
    lua_rawset(L, 2);
  }
  lua_pushnil(L);
  for (int at = 0; lua_next(L, 2); lua_pop(L, 1)) order[at++] = (char)lua_tointeger(L, -1);
  return 0;
}

static int traverse(probe *p, long offset, uint32_t seed, char *order) {
  memset(p, 0, sizeof *p);
  p->offset = offset;
  p->seed = seed;
  lua_State *L = lua_newstate(probe_allocate, p);
  if (!L) return 0;
  memset(order, 0, TRIAL_KEYS);
  lua_pushcfunction(L, trial_order);
  lua_pushlightuserdata(L, order);
  int good = lua_pcall(L, 1, 0, 0) == LUA_OK && memcmp(p->block + offset, &seed, sizeof seed) == 0;
  lua_close(L);
  return good;
}

static void find(void) {
  probe *pair = calloc(2, sizeof *pair);
  if (!pair) return;
  pair[0].offset = pair[1].offset = -1;
  int ended = 1;
  for (int i = 0; i < 2; i++) ended = ended && lua_newstate(probe_allocate, &pair[i]) == NULL;
  long place = ended ? differing_place(&pair[0], &pair[1]) : -1;
  char first[TRIAL_KEYS], again[TRIAL_KEYS], other[TRIAL_KEYS];
  if (place >= 0 && traverse(&pair[0], place, TRIAL_SEED, first) && traverse(&pair[1], place, TRIAL_SEED, again)
      && traverse(&pair[0], place, OTHER_SEED, other) && memcmp(first, again, TRIAL_KEYS) == 0
      && memcmp(first, other, TRIAL_KEYS) != 0) {
    found_offset = place;
  }
  free(pair);
}

long sl_seed_offset(void) {
  pthread_once(&once, find);
  return found_offset;
}

int32_t sl_seed_is_fixed(void) { return sl_seed_offset() >= 0; }
