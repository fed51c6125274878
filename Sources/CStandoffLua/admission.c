/* What happens before and after every block that Lua gets, wherever it lies: the hash seed, the caps, the count. */

#include "vm.h"
#include <string.h>

/* Lua's record before the bytes of a string takes at most this many of its block. */
#define STRING_RECORD 32

/* Bytes of the strings that Lua keeps one of each. */
#define LONGEST_SHORT_STRING 40

/* A block that is too large under so many calls is the stack that holds them: a recursion without end. The largest
   frame has 255 slots of 16 bytes, so a stack of 1 MiB holds at least this many. */
#define DEEP_CALLS 200

static int is_deep(lua_State *L) {
  lua_Debug ar;
  return L && lua_getstack(L, DEEP_CALLS, &ar);
}

/* Where the hash seed is not fixed, a table's parts depend on it, hence the collector's rounds, hence which short strings
   are still there when they are made again, and how often the stack grows anew. All other objects are the script's doing. */
static int follows_from_the_script(const void *block, size_t old_size, size_t size) {
  if (block || old_size == 0) return 0;
  return old_size != LUA_TSTRING || size > LONGEST_SHORT_STRING + STRING_RECORD;
}

int sl_admit(sl_vm *vm, void *block, size_t old_size, size_t size) {
  sl_head *head = vm->head;
  /* Lua asks for its second block after it has drawn its hash seed and before it makes its first string. */
  if (++vm->allocator_calls == 2 && sl_seed_offset() >= 0) {
    memcpy(vm->first_block + sl_seed_offset(), &vm->hash_seed, sizeof vm->hash_seed);
  }
  if (block && size <= old_size) return 1;

  if (!block && old_size == LUA_TSTRING && size > vm->limits.string_bytes + STRING_RECORD) {
    sl_doom(vm, SL_DOOM_STRING, -1);
    return 0;
  }
  if (size > vm->limits.block_bytes) {
    /* The only userdata is the buffer in which a library function puts a string together. */
    int is_buffer = !block && old_size == LUA_TUSERDATA;
    sl_doom(vm, is_buffer ? SL_DOOM_STRING : is_deep(vm->L) ? SL_DOOM_STACK : SL_DOOM_BLOCK, -1);
    return 0;
  }
  int is_uncounted = sl_is_uncounted(vm);
  if (is_uncounted && size > vm->limits.block_bytes / SL_STACK_MARGIN) sl_doom(vm, SL_DOOM_UNCOUNTED, -1);
  int is_hidden = vm->limits.ordered && !follows_from_the_script(block, old_size, size);
  *(is_hidden ? &head->hidden : &head->fuel) -= (int64_t)size;
  if (head->fuel < 0 || head->hidden < 0) sl_doom(vm, SL_DOOM_FUEL, -1);
  uint64_t in_use = head->in_use - (block ? old_size : 0) + size;
  if (in_use > vm->limits.memory_bytes) sl_doom(vm, SL_DOOM_MEMORY, -1);
  if (is_uncounted && in_use > vm->uncounted_to) sl_doom(vm, SL_DOOM_UNCOUNTED, -1);
  if (!head->collecting && in_use > vm->collect_from) {
    head->collecting = 1;
    lua_gc(vm->L, LUA_GCRESTART);
  }
  return 1;
}

void sl_admitted(sl_vm *vm, void *block) {
  if (vm->allocator_calls == 1) vm->first_block = block;
}
