#ifndef STANDOFF_LUA_VM_H
#define STANDOFF_LUA_VM_H

/* What the files that own the state share; the libraries do not see it. */

#include "internal.h"
#include "CStandoffNumerics.h"

enum {
  SL_CLASS_COUNT = 112,    /* size classes of the allocator, up to 4 GiB */
  SL_HOOK_PERIOD = 1000,   /* instructions between two looks at the fuel; a longer one is not faster, a shorter one dearer */
  SL_UPVALUE_LIMIT = 255,  /* Lua's own */
  SL_STACK_MARGIN = 3,     /* a stack that a hook makes grow holds thrice its bytes while it is copied to twice its size */
  SL_FUEL_GRAIN = 64,      /* fuel is counted in 64ths of a unit, so that an allocated byte is one of them */
  SL_MODULE_LIMIT = 32,    /* modules of one script; judgement: far more than anybody shares */
  SL_LINE_BITS = 24        /* of a place; source_bytes leaves no room for more lines, and those would be cut */
};

/* Why nothing more can be run until the next match: each is final, whatever the script catches. */
typedef enum {
  SL_DOOM_NONE = 0,
  SL_DOOM_FUEL,       /* of this call or load */
  SL_DOOM_MATCH_FUEL, /* of all calls of the match */
  SL_DOOM_MEMORY,     /* the soft limit, or the end of the arena */
  SL_DOOM_STRING,     /* a single string */
  SL_DOOM_BLOCK,      /* another single block */
  SL_DOOM_STACK,      /* the single block of the Lua stack: a recursion without end */
  SL_DOOM_UNCOUNTED,  /* nothing yet: an uncounted match has come so far that only a counted one can tell */
  SL_DOOM_MODULE      /* a module that cannot be loaded; the record is written already */
} sl_doom_reason;

/* What runs; the words of the messages depend on it. */
typedef enum { SL_PHASE_HOST = 0, SL_PHASE_PARSE, SL_PHASE_LOAD, SL_PHASE_CALL } sl_phase;

/* Objects, whose addresses Lua hashes, lie apart from all other blocks: one of those is Lua's stack, which a hook may make
   grow earlier, and no object's address may depend on that. */
enum { SL_POOL_OBJECTS = 0, SL_POOL_OTHERS, SL_POOL_COUNT };

typedef struct {
  uint64_t start, bump, end; /* from the arena's start; `bump` is the first byte never used */
  void *free_blocks[SL_CLASS_COUNT];
} sl_pool;

/* Everything that a match can change lies in the arena, this head first: one copy brings all of it back. */
typedef struct {
  /* arena.c */
  uint64_t in_use;     /* bytes that Lua asked for and holds */
  int32_t collecting;  /* whether the collector runs: not in a match until `collect_from` bytes are in use */
  sl_pool pools[SL_POOL_COUNT];
  /* fuel.c */
  int64_t fuel;        /* left for the current entry, in grains */
  int64_t hidden;      /* of work that is counted apart, see sl_charge_hidden */
  uint64_t match_fuel; /* left for the match, in units */
  int32_t doom, doom_line, doom_entry, doom_phase;
  /* chance.c */
  uint64_t seed, repetition, stream, turn, draw;
  standoff_block drawn; /* the block that `draw` is in, where draw % 4 != 0 */
  /* remark.c */
  int32_t remark_lines; /* in this call */
  uint64_t remark_bytes; /* in this match */
  /* frame.c */
  double *sent;           /* by view field: what the view's table holds */
  uint8_t *act_set;       /* by act field: whether the table holds anything but the default */
} sl_head;

/* A field of a shape, copied, with the places of its Lua values. */
typedef struct {
  sl_field field;
  const char *leaf;   /* the part of the name after the dot */
  int32_t table, key; /* upvalues of the frame closure: the (sub-)table, and the leaf as a string; 0: a constant's */
} sl_slot;

/* A sub-table of view or act. */
typedef struct {
  const char *prefix;
  int32_t owner;  /* the upvalue of the table that it lies in */
  int32_t table;  /* its own upvalue */
  int32_t names;  /* its guard */
} sl_sub;

/* The names that one host table has, for the messages about names that it has not. */
typedef struct {
  const char *label; /* "view", "view.belief" */
  const char *noun;  /* "field", "parameter" */
  const char *const *names;
  int32_t count;
} sl_names;

/* What checking knows of one field: its value at the last look, and the line that changed it. */
typedef struct { int32_t type, line; uint64_t bits; } sl_watch;

typedef enum {
  SL_STAGE_NEW = 0, SL_STAGE_LOADED, SL_STAGE_SHAPED, SL_STAGE_SEALED, SL_STAGE_MATCH, SL_STAGE_BROKEN
} sl_stage;

typedef struct sl_kept { struct sl_kept *next; } sl_kept;

/* A file whose code runs here: the script first, then its modules, in the order in which they were asked for. */
typedef struct {
  char *file; /* for the record */
  char *name; /* "@" and what Lua prints */
} sl_chunk;

struct sl_vm {
  lua_State *L;
  sl_head *head; /* the arena's first byte */
  sl_limits limits;
  uint32_t hash_seed;
  int32_t stage, busy;
  sl_kept *kept; /* blocks that live as long as the VM */

  /* arena.c */
  uint64_t allocator_calls;
  char *first_block;
  void *snapshot;
  uint64_t snapshot_bytes;
  uint64_t collect_from, uncounted_to; /* bytes in use at which the collector starts, and an uncounted match ends */
  void *blocks; /* under STANDOFF_LUA_MALLOC only: the list of blocks */

  /* the entry under way */
  sl_error *error;
  int32_t is_filled; /* whether `error` has been written */
  int32_t phase, entry, parse_chunk, parse_line, fuel_is_the_match;
  int64_t fuel_at_start;
  uint64_t fuel_used;
  const double *view_in;
  double *act_out;
  int32_t *answer;

  /* chance.c: from this turn on the match has another repetition's chance; UINT64_MAX: never */
  uint64_t later_turn, later_repetition;

  /* uncounted.c */
  int32_t wants_count, is_counted, is_late;
  uint32_t calls;
  uint64_t begun, marked, call_ticks, match_ticks;

  /* the source */
  sl_chunk chunks[SL_MODULE_LIMIT + 1];
  int32_t chunk_count;
  const char *source;
  size_t source_length, source_read;

  /* module.c */
  sl_module_call find_module;
  void *module_context;
  const char *loading[SL_MODULE_LIMIT + 1]; /* names of the files that are being run, the script's first */
  int32_t loading_count;

  /* the shape */
  sl_slot *view, *act; /* of the view, the constants last */
  sl_field *params, *me;
  int32_t view_count, live_count, act_count, param_count, me_count;
  int32_t *live_slots; /* by view field, as long as they are not constants */
  const char **entries;
  int32_t *present;
  int32_t entry_count, upvalue_count;
  sl_sub *subs;
  int32_t sub_count;
  sl_names *names; /* by guard */

  /* the host's functions */
  sl_function *functions;
  int32_t function_count;
  sl_host_call host;
  void *host_context;

  /* checking and remarks */
  int32_t checking, remarks_on;
  int32_t watching, watch_line, watch_looks;
  const char *broken;                 /* what the script set first that it must not set; NULL: nothing */
  int32_t broken_owner, broken_line;  /* the upvalue of its table, and the line */
  sl_watch *watched_view, *watched_act;
  char *remarks;
  size_t remarks_length, remarks_capacity;

  /* tree.c */
  uint8_t *tree;
  size_t tree_length, tree_capacity;
  void *tree_keys;
  size_t tree_keys_length, tree_keys_capacity;

  /* order.c: the keys that are being sorted */
  void *order;
  size_t order_capacity;
};

/* Fixed places on the main stack, below every entry. */
enum { SL_AT_HANDLER = 1, SL_AT_FRAME = 2, SL_AT_VALUE = 3, SL_AT_TOP = 3 };
/* Upvalues of the frame closure; sub-tables and keys follow the entries. */
enum { SL_UP_VIEW = 1, SL_UP_ACT, SL_UP_ME, SL_UP_ENTRIES };
/* Guards of the root tables; those of the sub-tables follow. */
enum { SL_NAMES_VIEW = 0, SL_NAMES_ACT, SL_NAMES_ME, SL_NAMES_PARAMS, SL_NAMES_SUBS };
/* Places in the registry, after Lua's own: the frame closure; the function next, whatever a script made of the global; a
   text of Lua's that it would otherwise make when memory has run out. */
enum { SL_REGISTRY_FRAME = LUA_RIDX_LAST + 1, SL_REGISTRY_NEXT, SL_REGISTRY_TEXT };

static inline sl_vm *sl_vm_of(lua_State *L) { return *(sl_vm **)lua_getextraspace(L); }

/* Whether the entry under way runs without the count hook: see uncounted.c. Loading is always counted. */
static inline int sl_is_uncounted(const sl_vm *vm) { return !vm->is_counted && vm->phase == SL_PHASE_CALL; }

/* arena.c, or arena_malloc.c under STANDOFF_LUA_MALLOC */
int sl_arena_map(sl_vm *vm);
void sl_arena_unmap(sl_vm *vm);
void *sl_allocate(void *vm, void *block, size_t old_size, size_t size); /* a lua_Alloc */
int sl_arena_save(sl_vm *vm);
void sl_arena_restore(sl_vm *vm);

/* uncounted.c: a match without the count hook, where the host wants one and this thread can have its timer. */
void sl_uncounted_begin(sl_vm *vm);
void sl_uncounted_enter(sl_vm *vm);
void sl_uncounted_leave(sl_vm *vm);

/* admission.c: what every arena does before it hands out a block (0: refused, and the VM is doomed) and after. */
int sl_admit(sl_vm *vm, void *block, size_t old_size, size_t size);
void sl_admitted(sl_vm *vm, void *block);

/* seed.c: where Lua keeps its hash seed in its first block; negative where that was not found. */
long sl_seed_offset(void);

/* fuel.c */
void sl_doom(sl_vm *vm, sl_doom_reason reason, int line); /* marks; line < 0: look for it */
void sl_fuel_start(sl_vm *vm, uint64_t units);
void sl_fuel_stop(sl_vm *vm);
void sl_fuel_interrupt(sl_vm *vm); /* from a signal on the VM's own thread: ends the uncounted call */
#define SL_FUEL_UNLIMITED UINT64_MAX

/* error.c */
/* A place is a line with the index of its chunk above SL_LINE_BITS; every `line` in these files is one. The script is
   chunk 0, so that its places are its lines; 0 where nothing is known. */
int sl_place(int32_t chunk, int line);
int sl_place_of(lua_State *L, lua_Debug *ar); /* where that frame is; 0 where it is no Lua function */
int sl_innermost_place(lua_State *L);         /* of the innermost Lua function; 0 where there is none */
int sl_on_error(lua_State *L);       /* the message handler of every entry */
void sl_fill(sl_vm *vm, int kind, int line, const char *text, size_t length);
void sl_fill_doom(sl_vm *vm);
int sl_refuse(lua_State *L, int kind, int line, const char *format, ...) __attribute__((format(printf, 4, 5)));
int32_t sl_fail(sl_vm *vm, sl_error *error, int kind, const char *format, ...) __attribute__((format(printf, 4, 5)));
int32_t sl_fail_at(sl_vm *vm, sl_error *error, int kind, int line, const char *text);
/* entry.c: runs what lies on the stack (a function and its arguments) as one entry; leaves `results` values, or none. */
int32_t sl_run(sl_vm *vm, sl_phase phase, uint64_t fuel, int arguments, int results, sl_error *error);

/* meter.c: whose fuel the operators on strings take, on this thread; returns whose it was. */
sl_vm *sl_meter_switch(sl_vm *vm);
/* Whether a string is laid out in memory as the meter reads it. */
int sl_string_layout_holds(lua_State *L);

/* message.c: one printable line of whatever bytes, at most capacity - 1 of them; returns its length. */
size_t sl_print_line(char *out, size_t capacity, const char *text, size_t length);
/* "6 MiB", "10 million": the shortest exact words. */
void sl_print_bytes(char *out, size_t capacity, uint64_t bytes);
void sl_print_count(char *out, size_t capacity, uint64_t count);
void sl_print_number(char *out, size_t capacity, double value);
/* What a Lua value is, in a message: "nil", "1.5", "the string 'x'", "a table value". */
void sl_print_value(lua_State *L, int index, char *out, size_t capacity);

/* value.c: pushes the Lua value of a frame's double. */
void sl_push_value(lua_State *L, const sl_field *field, double value);
/* The Lua value at `index` as the double of a frame; 0 where the field cannot have it. */
int sl_read_value(lua_State *L, int index, const sl_field *field, double *value);
/* "a number between 0 and 1": what the field can have. */
void sl_print_expected(const sl_field *field, char *out, size_t capacity);
/* For a word that is no choice of the field: "; near: disarm", or nothing. */
void sl_print_near_choice(lua_State *L, int index, const sl_field *field, char *out, size_t capacity);

/* names.c: writes "; near: a, b" or nothing. Charges for each name. */
void sl_print_near(lua_State *L, char *out, size_t capacity, const char *wanted, const char *const *names, int32_t count);
void sl_print_near_keys(lua_State *L, int table, const char *prefix, char *out, size_t capacity, const char *wanted);

/* guard.c: gives the table on top of the stack the metatable that refuses names which vm->names[index] lacks. */
void sl_guard(lua_State *L, int32_t index);
/* Replaces the table on top by a read-only proxy of it. */
void sl_protect_table(lua_State *L, const char *label);

/* environment.c, chance.c, remark.c, host.c */
int sl_open(lua_State *L);
extern const luaL_Reg sl_chance_functions[];
int sl_say(lua_State *L);
void sl_guard_library(lua_State *L, const char *prefix); /* for the table on top: other names are errors */
int sl_open_functions(lua_State *L); /* makes the modules of vm->functions */

/* shape.c: copies of the host's declarations; NULL or 0 where memory has run out. */
sl_field *sl_keep_fields(sl_vm *vm, const sl_field *fields, int32_t count);

/* load.c: a chunk of that name; negative where memory has run out. */
int32_t sl_add_chunk(sl_vm *vm, const char *file);
/* Takes a chunk's source for parsing; other than SL_OK where it cannot be text of Lua's: then `error` says why. */
int32_t sl_prepare(sl_vm *vm, int32_t chunk, const char *source, size_t length, sl_error *error);
/* Pushes the function of the chunk whose source was prepared, or raises; nothing but its caller's frame may catch that. */
int sl_parse(lua_State *L, int32_t chunk);

/* environment.c: what to do instead of a name that Lua has elsewhere; NULL where there is nothing to say. */
const char *sl_advice_on(const char *name);

/* frame.c: the function of the frame closure */
int sl_frame(lua_State *L);

/* watch.c: checking. Start before the script's function is called, stop after it has returned. */
void sl_watch_start(lua_State *L, sl_vm *vm);
void sl_watch_event(lua_State *L, sl_vm *vm, lua_Debug *ar);
void sl_watch_stop(lua_State *L, sl_vm *vm);

/* vm.c: memory that lives as long as the VM; NULL only where there is none left. */
void *sl_keep(sl_vm *vm, size_t bytes);
char *sl_keep_text(sl_vm *vm, const char *text);

#endif
