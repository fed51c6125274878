/* A VM from its making to its end, and a match's beginning. */

#include "vm.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The limit of memory is met by what is not collected yet, too: so a new round starts when a fifth has been added, and goes
   four times as fast as what is allocated. Percent. */
#define COLLECTOR_PAUSE 120
#define COLLECTOR_SPEED 400
#define LEAST_ARENA ((uint64_t)64 << 10) /* bytes; the libraries take a third of it */
/* Bytes that a match may allocate before the collector starts: what near caches hold; judgement. */
#define UNCOLLECTED ((uint64_t)384 << 10)
#define MOST_ARENA ((uint64_t)1 << 31)   /* bytes; arenas lie 4 GiB apart */

const char *sl_lua_release(void) { return LUA_RELEASE; }

void *sl_keep(sl_vm *vm, size_t bytes) {
  sl_kept *block = calloc(1, sizeof *block + bytes);
  if (!block) return NULL;
  block->next = vm->kept;
  vm->kept = block;
  return block + 1;
}

char *sl_keep_text(sl_vm *vm, const char *text) {
  size_t size = strlen(text) + 1;
  char *copy = sl_keep(vm, size);
  return copy ? memcpy(copy, text, size) : NULL;
}

static sl_vm *refuse_new(sl_vm *vm, sl_error *error, const char *text) {
  memset(error, 0, sizeof *error);
  error->kind = SL_INTERNAL;
  snprintf(error->text, sizeof error->text, "%s", text);
  sl_vm_free(vm);
  return NULL;
}

sl_vm *sl_vm_new(const sl_limits *limits, uint64_t hash_seed, sl_error *error) {
  if (limits->arena_bytes < LEAST_ARENA || limits->arena_bytes > MOST_ARENA) {
    return refuse_new(NULL, error, "an arena has at least 64 KiB and at most 2 GiB");
  }
  sl_vm *vm = calloc(1, sizeof *vm);
  if (!vm) return refuse_new(NULL, error, "out of memory");
  vm->limits = *limits;
  if (!sl_seed_is_fixed()) vm->limits.ordered = 1;
  vm->hash_seed = (uint32_t)(hash_seed ^ hash_seed >> 32);
  if (!sl_arena_map(vm)) return refuse_new(vm, error, "no room in the address space for an arena");
  vm->head->fuel = vm->head->hidden = INT64_MAX / 2;
  vm->head->collecting = 1;
  vm->wants_count = vm->is_counted = 1;
  vm->later_turn = UINT64_MAX;
  vm->L = lua_newstate(sl_allocate, vm);
  if (!vm->L) return refuse_new(vm, error, "the arena is too small for a Lua state");
  *(sl_vm **)lua_getextraspace(vm->L) = vm;
  lua_gc(vm->L, LUA_GCINC, COLLECTOR_PAUSE, COLLECTOR_SPEED, 0);
  lua_pushcfunction(vm->L, sl_on_error);
  lua_pushboolean(vm->L, 0);
  lua_pushnil(vm->L);
  lua_pushcfunction(vm->L, sl_open);
  if (sl_run(vm, SL_PHASE_HOST, SL_FUEL_UNLIMITED, 0, 0, error) != SL_OK) {
    error->kind = SL_INTERNAL;
    sl_vm_free(vm);
    return NULL;
  }
  return vm;
}

void sl_vm_free(sl_vm *vm) {
  if (!vm) return;
  /* The state is dropped with its memory: nothing of a script's runs at the end. */
  sl_arena_unmap(vm);
  while (vm->kept) {
    sl_kept *next = vm->kept->next;
    free(vm->kept);
    vm->kept = next;
  }
  free(vm->tree);
  free(vm->tree_keys);
  free(vm->order);
  free(vm->remarks);
  free(vm);
}

/* The frames' own records lie in the arena too, as blocks that Lua does not know. */
static int prepare_seal(lua_State *L) {
  sl_vm *vm = sl_vm_of(L);
  sl_head *head = vm->head;
  size_t sent = sizeof *head->sent * (size_t)(vm->live_count + 1), act_set = (size_t)vm->act_count + 1;
  head->sent = sl_allocate(vm, NULL, 0, sent);
  head->act_set = sl_allocate(vm, NULL, 0, act_set);
  if (!head->sent || !head->act_set) return sl_raise_doom(L);
  for (int32_t i = 0; i < vm->live_count; i++) head->sent[i] = vm->view[i].field.value;
  memset(head->act_set, 0, act_set);
  lua_gc(L, LUA_GCCOLLECT);
  lua_gc(L, LUA_GCSTOP);
  uint64_t room = (vm->limits.memory_bytes - head->in_use) / 2, growth = room < UNCOLLECTED ? room : UNCOLLECTED;
  vm->collect_from = head->in_use + growth;
  vm->uncounted_to = head->in_use + growth / SL_STACK_MARGIN;
  head->collecting = 0;
  return 0;
}

int32_t sl_vm_seal(sl_vm *vm, sl_error *error) {
  if (vm->stage != SL_STAGE_SHAPED || vm->busy) return sl_fail(vm, error, SL_INTERNAL, "a seal follows a shape");
  vm->stage = SL_STAGE_BROKEN;
  lua_pushcfunction(vm->L, prepare_seal);
  if (sl_run(vm, SL_PHASE_HOST, SL_FUEL_UNLIMITED, 0, 0, error) != SL_OK) return error->kind;
  lua_sethook(vm->L, NULL, 0, 0);
  if (!sl_arena_save(vm)) return sl_fail(vm, error, SL_INTERNAL, "out of memory");
  vm->stage = SL_STAGE_SEALED;
  return SL_OK;
}

void sl_vm_begin(sl_vm *vm, uint64_t seed, uint64_t repetition, uint64_t stream) {
  if ((vm->stage != SL_STAGE_SEALED && vm->stage != SL_STAGE_MATCH) || vm->busy) return;
  sl_arena_restore(vm);
  sl_head *head = vm->head;
  head->match_fuel = vm->limits.match_fuel;
  head->seed = seed;
  head->repetition = repetition;
  head->stream = stream;
  head->turn = UINT64_MAX;
  head->remark_bytes = 0;
  vm->remarks_length = 0;
  vm->stage = SL_STAGE_MATCH;
  sl_uncounted_begin(vm);
}

uint64_t sl_vm_fuel_used(const sl_vm *vm) { return vm->fuel_used; }
uint64_t sl_vm_memory_used(const sl_vm *vm) { return vm->head->in_use; }
uint64_t sl_vm_snapshot_bytes(const sl_vm *vm) { return vm->snapshot_bytes; }
