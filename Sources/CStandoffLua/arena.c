/* The memory of a VM: one mapping at a multiple of 4 GiB, so that the low half of every address is the same in every
   VM, thread and process (Lua hashes a table or function key by just that half), with the allocator's own records inside,
   so that one copy of the used prefix brings back a whole state. */

#ifndef STANDOFF_LUA_MALLOC

#include "vm.h"
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* Where arenas may lie: a range that neither the kernel's own placement nor the address sanitizer uses. */
#define FIRST_SLOT 0x200000000000ull
#define SLOT_BYTES 0x100000000ull
#define SLOT_COUNT 4096
#define PAGE_BYTES 4096 /* a copy that lies in its pages as the arena does is restored up to three times as fast */
#define FIRST_BLOCK ((sizeof(sl_head) + 63) & ~(uint64_t)63)

/* Up to 256 bytes a class every 16; above, four classes for each doubling. */
static inline uint32_t class_of(size_t size) {
  if (size <= 256) return (uint32_t)((size + 15) / 16) - 1;
  uint32_t bit = 63 - (uint32_t)__builtin_clzll(size - 1);
  return 16 + (bit - 8) * 4 + (uint32_t)(((size - 1) >> (bit - 2)) & 3);
}

static inline uint64_t class_bytes(uint32_t class) {
  if (class < 16) return (class + 1) * 16;
  return (uint64_t)(5 + class % 4) << (6 + (class - 16) / 4);
}

/* The pool of objects, then that of all others: each may fill the arena's size. */
static uint64_t pool_bytes(const sl_vm *vm) {
  return (vm->limits.arena_bytes + PAGE_BYTES - 1) & ~(uint64_t)(PAGE_BYTES - 1);
}

int sl_arena_map(sl_vm *vm) {
  uint64_t bytes = pool_bytes(vm);
  for (uint64_t slot = 0; slot < SLOT_COUNT; slot++) {
    void *wanted = (void *)(uintptr_t)(FIRST_SLOT + slot * SLOT_BYTES);
    void *got = mmap(wanted, 2 * bytes, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    if (got == wanted) {
      vm->head = got;
      sl_pool *pools = vm->head->pools;
      pools[SL_POOL_OBJECTS].start = pools[SL_POOL_OBJECTS].bump = FIRST_BLOCK;
      pools[SL_POOL_OBJECTS].end = vm->limits.arena_bytes;
      pools[SL_POOL_OTHERS].start = pools[SL_POOL_OTHERS].bump = bytes;
      pools[SL_POOL_OTHERS].end = bytes + vm->limits.arena_bytes;
      return 1;
    }
    if (got != MAP_FAILED) munmap(got, 2 * bytes);
  }
  return 0;
}

void sl_arena_unmap(sl_vm *vm) {
  if (vm->head) munmap(vm->head, 2 * pool_bytes(vm));
  free(vm->snapshot);
}

static sl_pool *pool_of(sl_head *head, const void *block) {
  uint64_t place = (uint64_t)((const char *)block - (const char *)head);
  return &head->pools[place >= head->pools[SL_POOL_OTHERS].start];
}

static void release(sl_head *head, void *block, size_t size) {
  sl_pool *pool = pool_of(head, block);
  uint32_t class = class_of(size);
  uint64_t bytes = class_bytes(class);
  if ((char *)block + bytes == (char *)head + pool->bump) {
    pool->bump -= bytes;
    return;
  }
  *(void **)block = pool->free_blocks[class];
  pool->free_blocks[class] = block;
}

static void *pop(sl_pool *pool, uint32_t class) {
  void *block = pool->free_blocks[class];
  if (block) pool->free_blocks[class] = *(void **)block;
  return block;
}

/* A part of a larger free block. Only before the seal: there it keeps the snapshot small, since what the parser leaves
   behind is used for the tables that stay; in a match it would break up the blocks that large tables need. */
static void *split(sl_pool *pool, uint32_t class) {
  for (uint32_t larger = class + 1; larger < SL_CLASS_COUNT; larger++) {
    char *block = pop(pool, larger);
    if (!block) continue;
    char *rest = block + class_bytes(class);
    for (uint64_t left = class_bytes(larger) - class_bytes(class); left > 0;) {
      uint32_t piece = class_of(left);
      if (class_bytes(piece) > left) piece--;
      *(void **)rest = pool->free_blocks[piece];
      pool->free_blocks[piece] = rest;
      rest += class_bytes(piece);
      left -= class_bytes(piece);
    }
    return block;
  }
  return NULL;
}

static void *take(sl_vm *vm, sl_pool *pool, size_t size) {
  uint32_t class = class_of(size);
  void *block = pop(pool, class);
  if (!block && !vm->snapshot) block = split(pool, class);
  if (block) return block;
  uint64_t bytes = class_bytes(class);
  /* Where blocks come to lie depends on how far the stack grew: an uncounted match stays far from the end. */
  int is_far = pool->bump + bytes - pool->start > (pool->end - pool->start) / 2;
  if (is_far && sl_is_uncounted(vm)) sl_doom(vm, SL_DOOM_UNCOUNTED, -1);
  if (bytes > pool->end - pool->bump) return NULL;
  block = (char *)vm->head + pool->bump;
  pool->bump += bytes;
  return block;
}

static void *resize(sl_vm *vm, void *block, size_t old_size, size_t size) {
  uint64_t old_bytes = class_bytes(class_of(old_size)), bytes = class_bytes(class_of(size));
  if (old_bytes == bytes) return block;
  sl_head *head = vm->head;
  sl_pool *pool = pool_of(head, block);
  if ((char *)block + old_bytes == (char *)head + pool->bump
      && (bytes < old_bytes || bytes - old_bytes <= pool->end - pool->bump)) {
    pool->bump += bytes - old_bytes;
    return block;
  }
  void *fresh = take(vm, pool, size);
  /* Lua relies on it that a block can always shrink: where there is no smaller one, it keeps the larger. */
  if (!fresh) return size < old_size ? block : NULL;
  memcpy(fresh, block, old_size < size ? old_size : size);
  release(head, block, old_size);
  return fresh;
}

void *sl_allocate(void *owner, void *block, size_t old_size, size_t size) {
  sl_vm *vm = owner;
  sl_head *head = vm->head;
  if (size == 0) {
    if (!block) return NULL;
    head->in_use -= old_size;
    release(head, block, old_size);
    return NULL;
  }
  if (!sl_admit(vm, block, old_size, size)) return NULL;
  /* With a new block comes the type of the object, or 0 where it is none. */
  sl_pool *pool = &head->pools[!block && old_size != 0 ? SL_POOL_OBJECTS : SL_POOL_OTHERS];
  void *result = block ? resize(vm, block, old_size, size) : take(vm, pool, size);
  if (!result) {
    sl_doom(vm, SL_DOOM_MEMORY, -1);
    return NULL;
  }
  head->in_use += size - (block ? old_size : 0);
  sl_admitted(vm, result);
  return result;
}

/* Free blocks at the end of the used part need not be copied. */
static void trim(sl_head *head, sl_pool *pool) {
  for (int found = 1; found;) {
    found = 0;
    for (uint32_t class = 0; class < SL_CLASS_COUNT; class++) {
      for (void **link = &pool->free_blocks[class]; *link;) {
        char *block = *link;
        if (block + class_bytes(class) == (char *)head + pool->bump) {
          *link = *(void **)block;
          pool->bump -= class_bytes(class);
          found = 1;
        } else {
          link = (void **)block;
        }
      }
    }
  }
}

/* The head with the objects, then the others. */
int sl_arena_save(sl_vm *vm) {
  sl_head *head = vm->head;
  sl_pool *objects = &head->pools[SL_POOL_OBJECTS], *others = &head->pools[SL_POOL_OTHERS];
  trim(head, objects);
  trim(head, others);
  uint64_t others_at = (objects->bump + PAGE_BYTES - 1) & ~(uint64_t)(PAGE_BYTES - 1);
  uint64_t others_bytes = others->bump - others->start;
  char *copy = aligned_alloc(PAGE_BYTES, (others_at + others_bytes + PAGE_BYTES - 1) & ~(uint64_t)(PAGE_BYTES - 1));
  if (!copy) return 0;
  free(vm->snapshot);
  vm->snapshot = memcpy(copy, head, objects->bump);
  memcpy(copy + others_at, (char *)head + others->start, others_bytes);
  vm->snapshot_bytes = objects->bump + others_bytes;
  return 1;
}

void sl_arena_restore(sl_vm *vm) {
  const sl_head *saved = vm->snapshot;
  const sl_pool *objects = &saved->pools[SL_POOL_OBJECTS], *others = &saved->pools[SL_POOL_OTHERS];
  uint64_t others_at = (objects->bump + PAGE_BYTES - 1) & ~(uint64_t)(PAGE_BYTES - 1);
  memcpy(vm->head, saved, objects->bump);
  memcpy((char *)vm->head + others->start, (const char *)saved + others_at, others->bump - others->start);
}

#endif
