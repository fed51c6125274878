/* The memory of a VM under STANDOFF_LUA_MALLOC: each block from malloc, each resize a move, so that the address sanitizer
   or valgrind sees every use of a block after its end. Everything else behaves as with arena.c, but for the addresses. */

#ifdef STANDOFF_LUA_MALLOC

#include "vm.h"
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifdef SANITIZED
#include <sanitizer/asan_interface.h>
#define HIDE(block, size) ASAN_POISON_MEMORY_REGION(block, size)
#define SHOW(block, size) ASAN_UNPOISON_MEMORY_REGION(block, size)
#else
#define HIDE(block, size) ((void)0)
#define SHOW(block, size) ((void)0)
#endif

/* tools/sanitize compiles this file again with one mistake planted, for each of them, and fails where none is reported. */
#ifndef STANDOFF_PLANT
#define STANDOFF_PLANT 0
#endif
enum { PLANT_USE_AFTER_FREE = 1, PLANT_OVERFLOW, PLANT_UNDERFLOW, PLANT_USE_AFTER_HIDE, PLANT_UNDEFINED };

static inline void touch(const void *block, ptrdiff_t offset) { (void)((const volatile char *)block)[offset]; }

/* Lies before the bytes that Lua gets. A block that the snapshot has is never given back: only hidden. */
typedef struct record {
  struct record *before, *after;
  void *copy; /* NULL: younger than the snapshot */
  size_t size;
  char gap[16]; /* hidden always: a step below the block is seen too */
} record;

static inline void *bytes_of(record *r) { return r + 1; }
static inline record *record_of(void *block) { return (record *)block - 1; }

int sl_arena_map(sl_vm *vm) {
  vm->head = calloc(1, sizeof *vm->head);
  return vm->head != NULL;
}

static void drop(sl_vm *vm, record *r) {
  if (r->before) r->before->after = r->after;
  else vm->blocks = r->after;
  if (r->after) r->after->before = r->before;
  SHOW(bytes_of(r), r->size);
  free(r->copy);
  free(r);
}

void sl_arena_unmap(sl_vm *vm) {
  while (vm->blocks) drop(vm, vm->blocks);
  free(vm->head);
  free(vm->snapshot);
}

static void release(sl_vm *vm, void *block) {
  record *r = record_of(block);
  if (r->copy) {
    HIDE(block, r->size);
    if (STANDOFF_PLANT == PLANT_USE_AFTER_HIDE) touch(block, 0);
  } else {
    drop(vm, r);
    if (STANDOFF_PLANT == PLANT_USE_AFTER_FREE) touch(block, 0);
  }
}

void *sl_allocate(void *owner, void *block, size_t old_size, size_t size) {
  sl_vm *vm = owner;
  sl_head *head = vm->head;
  if (size == 0) {
    if (!block) return NULL;
    head->in_use -= old_size;
    release(vm, block);
    return NULL;
  }
  if (!sl_admit(vm, block, old_size, size)) return NULL;
  size_t kept = block ? old_size : 0;
  record *fresh = head->in_use - kept + size > vm->limits.arena_bytes ? NULL : malloc(sizeof *fresh + size);
  if (!fresh) {
    if (block && size <= old_size) return block;
    sl_doom(vm, SL_DOOM_MEMORY, -1);
    return NULL;
  }
  *fresh = (record){.after = vm->blocks, .size = size};
  HIDE(fresh->gap, sizeof fresh->gap);
  if (vm->blocks) ((record *)vm->blocks)->before = fresh;
  vm->blocks = fresh;
  if (block) {
    memcpy(bytes_of(fresh), block, old_size < size ? old_size : size);
    release(vm, block);
  }
  head->in_use += size - kept;
  sl_admitted(vm, bytes_of(fresh));
  if (STANDOFF_PLANT == PLANT_OVERFLOW) touch(bytes_of(fresh), (ptrdiff_t)size);
  if (STANDOFF_PLANT == PLANT_UNDERFLOW) touch(bytes_of(fresh), -1);
  if (STANDOFF_PLANT == PLANT_UNDEFINED) touch("", (ptrdiff_t)size << (sizeof size * CHAR_BIT - 1));
  return bytes_of(fresh);
}

int sl_arena_save(sl_vm *vm) {
  vm->snapshot = malloc(sizeof *vm->head);
  if (!vm->snapshot) return 0;
  memcpy(vm->snapshot, vm->head, sizeof *vm->head);
  vm->snapshot_bytes = sizeof *vm->head;
  for (record *r = vm->blocks; r; r = r->after) {
    r->copy = malloc(r->size);
    if (!r->copy) return 0;
    memcpy(r->copy, bytes_of(r), r->size);
    vm->snapshot_bytes += r->size;
  }
  return 1;
}

void sl_arena_restore(sl_vm *vm) {
  for (record *r = vm->blocks, *next; r; r = next) {
    next = r->after;
    if (!r->copy) {
      drop(vm, r);
      continue;
    }
    SHOW(bytes_of(r), r->size);
    memcpy(bytes_of(r), r->copy, r->size);
  }
  memcpy(vm->head, vm->snapshot, sizeof *vm->head);
}

#endif
