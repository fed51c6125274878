#ifndef STANDOFF_LUA_H
#define STANDOFF_LUA_H

/* The only door to Lua. Every entry is one protected call; a Lua error never leaves this room but as an
   sl_error. A VM belongs to one thread at a time, with a stack of at least 1 MiB, and to one strategy in one seat. No entry
   may be called from inside a host callback (those that can fail then do, with SL_INTERNAL). */

#include <stddef.h>
#include <stdint.h>

typedef struct sl_vm sl_vm;

typedef enum {
  SL_OK = 0,
  SL_SYNTAX,   /* the source does not parse */
  SL_CONTRACT, /* it parses and runs, but is not what a strategy or a data file must be */
  SL_RUNTIME,  /* an error raised while a function ran */
  SL_FUEL,     /* it used up its fuel */
  SL_MEMORY,   /* it used up its memory */
  SL_POSTURE,  /* a posture field got a value that it cannot have */
  SL_INTERNAL  /* our fault */
} sl_kind;

/* The limits of sl_limits that a script can meet. */
typedef enum {
  SL_LIMIT_NONE = 0, SL_LIMIT_LOAD_FUEL, SL_LIMIT_CALL_FUEL, SL_LIMIT_MATCH_FUEL, SL_LIMIT_MEMORY, SL_LIMIT_STRING,
  SL_LIMIT_BLOCK, SL_LIMIT_SOURCE
} sl_limit;

typedef struct {
  int32_t kind;   /* sl_kind */
  int32_t line;   /* 1-based; 0 where unknown */
  int32_t limit;  /* sl_limit: which limit was met, if one was */
  char file[128]; /* the chunk's name, cut from the left */
  char text[512]; /* one line, printable, no address */
} sl_error;

typedef struct {
  uint64_t arena_bytes;  /* hard limit of all memory of the VM */
  uint64_t memory_bytes; /* soft limit: a positioned, final error */
  uint64_t string_bytes; /* longest single string */
  uint64_t block_bytes;  /* largest other single block */
  uint64_t source_bytes; /* longest source text */
  uint64_t load_fuel;    /* fuel to load a file: VM instructions + library work units + allocated bytes / 64 */
  uint64_t call_fuel;    /* fuel of one posture or reaction */
  uint64_t match_fuel;   /* fuel of all calls of one match */
  int32_t ordered;       /* 1: pairs and next follow the order of the keys, always; 0: where the hash seed is not fixed */
} sl_limits;

typedef enum { SL_NUMBER = 0, SL_INTEGER, SL_FLAG, SL_CHOICE } sl_field_kind;

/* One field of a table that scripts see. In a frame every value is a double: a flag is 0 or 1, a choice the index of
   its word. In view and act a name may have one dot ("belief.target_greedy"): the part before it is a
   sub-table. */
typedef struct {
  const char *name;
  int32_t kind;   /* sl_field_kind */
  int32_t slot;   /* index in the frame; negative: a constant, which holds `value` for ever */
  double value;   /* the constant, or the value before the first call; of an act field: before each call */
  double minimum, maximum;
  const char *const *choices;
  int32_t choice_count;
} sl_field;

/* A function of the host's, offered as MODULE.NAME. Its arguments are checked against `arguments` before the host is
   called; those after the first `required` may be left out (the host gets NaN). Results: see sl_host_call. */
typedef struct {
  const char *module;
  const char *name;
  const sl_field *arguments; /* slot and value unused */
  int32_t argument_count;
  int32_t required;
  const sl_field *results; /* kind and choices used */
  int32_t result_count;
  int32_t units; /* fuel of one call, beside the instructions around it */
} sl_function;

/* Returns 0, or non-zero after writing a sentence into `message` (256 bytes): the script then gets it as an error at
   the line of its call. Must return normally always: the error is raised after it has returned. */
typedef int32_t (*sl_host_call)(void *context, int32_t function, const double *arguments, double *results, char *message);

/* The text of a module, valid until the next call of the finder or the end of the load; or, in `message`, why there is
   none. */
typedef struct {
  const char *file; /* the name used in messages */
  const void *source;
  size_t length;
  char message[384];
} sl_module;

/* Finds the module of a name: 1 to 48 letters, digits and underscores. Returns 0, or non-zero after writing a sentence into
   the message. Must return normally always. */
typedef int32_t (*sl_module_call)(void *context, const char *name, sl_module *module);

/* Life */
sl_vm *sl_vm_new(const sl_limits *limits, uint64_t hash_seed, sl_error *error);
void sl_vm_free(sl_vm *vm);
const char *sl_lua_release(void); /* "Lua 5.4.4" */
/* Whether the hash seed can be fixed in this build of Lua. Where it cannot, tables are gone through in the order of their
   keys (integers, then floats, each ascending, strings by byte, false, true; a table or a function as a key is then an
   error), and fuel counts of what is allocated only the objects that no seed can change. */
int32_t sl_seed_is_fixed(void);

/* The host's functions; at most once: before the load, so that a file may use them while it loads, or before the shape. */
int32_t sl_vm_offer(sl_vm *vm, const sl_function *functions, int32_t count, sl_host_call host, void *context,
                    sl_error *error);

/* Gives the file `require`, which asks `find` for each module once, while the file loads; before the load. A file without
   it has no modules. What keeps a module from being loaded is final: pcall does not catch it, so that no script can feel
   its way through a folder. */
int32_t sl_vm_modules(sl_vm *vm, sl_module_call find, void *context, sl_error *error);

/* Loading: runs the chunk, keeps the value it returns. `file` is the name used in messages. */
int32_t sl_vm_load(sl_vm *vm, const char *file, const void *source, size_t length, sl_error *error);

/* The door for value trees: the returned value as a flat text of tagged records, valid until the next call on this VM.
   n nil; t / f booleans; i int64; d double; s uint32 length and bytes; u function (int32 line where it is defined);
   { uint32 count, then key and value each; o any other type (uint32 length and bytes: its name). Depth at most 32, cycles are SL_CONTRACT.
   Little-endian, unaligned. Table keys come in a fixed order: integers ascending, then strings by byte. */
int32_t sl_vm_tree(sl_vm *vm, const uint8_t **bytes, size_t *length, sl_error *error);

/* The door for frames. Call order: load, shape, seal, then begin and calls, any number of matches. */
typedef struct {
  const sl_field *view;   int32_t view_count; /* at most 252 changing fields, sub-tables and entries in all */
  const sl_field *act;    int32_t act_count;   /* empty for a script without a posture */
  const sl_field *params; int32_t param_count; /* me.params: constants */
  const sl_field *me;     int32_t me_count;    /* further constants of `me` (role, actor: choices) */
  const char *const *entries; int32_t entry_count; /* keys of the returned table that are functions to call */
} sl_shape;
/* `present[i]` tells whether entry i is there (a function); anything else under that key is SL_CONTRACT. */
int32_t sl_vm_shape(sl_vm *vm, const sl_shape *shape, int32_t *present, sl_error *error);
int32_t sl_vm_seal(sl_vm *vm, sl_error *error); /* takes the snapshot that sl_vm_begin restores */

/* A match: everything as it was at sl_vm_seal. The script's chance is the stream (seed, repetition, turn, stream). */
void sl_vm_begin(sl_vm *vm, uint64_t seed, uint64_t repetition, uint64_t stream);

/* From `turn` on, the stream has this repetition in the place of the match's own; UINT64_MAX (the default): never. Keeps over
   sl_vm_begin. */
void sl_vm_set_later(sl_vm *vm, uint64_t turn, uint64_t repetition);

/* Whether every instruction is counted (the default). Without, scripts run twice as fast, and a match must be played again,
   counted, where it does not stand. Keeps over sl_vm_begin, from which on it holds. */
void sl_vm_set_counted(sl_vm *vm, int32_t on);
/* Asked at the end of a match, however it ended: whether all that this VM gave in it is what a counted match would have
   given. Always so for a counted one. */
int32_t sl_vm_stands(sl_vm *vm);

/* Calls entry(view, act, me) and reads act into `act` (one double per act field, by slot). A returned string is a remark.
   Of the view only what differs from the last frame is written: a script that sets a view field misleads itself until that
   field next changes, in this match. */
int32_t sl_vm_posture(sl_vm *vm, int32_t entry, uint64_t turn, const double *view, double *act, sl_error *error);
/* Calls entry(view, me): nil or false is no, true is yes, a second result that is a string is a remark; else SL_CONTRACT. */
int32_t sl_vm_react(sl_vm *vm, int32_t entry, uint64_t turn, const double *view, int32_t *answer, sl_error *error);

/* With checking on, view and act are looked at after each line of the script: SL_POSTURE then has the line that set the
   bad value, and a script that writes to its view, or to act outside a posture, gets SL_CONTRACT with its line. The play is
   the same, and so is the fuel but for the growth of Lua's stack; slower. Keeps over sl_vm_begin. */
void sl_vm_set_checking(sl_vm *vm, int32_t on);
/* With remarks off (the default) say and returned reasons are dropped. */
void sl_vm_set_remarks(sl_vm *vm, int32_t on);
/* What was said since the last take or begin: lines ended by \n, in order; valid until the next call on this VM. */
const char *sl_vm_take_remarks(sl_vm *vm, size_t *length);

/* Gauges, for `check`. */
uint64_t sl_vm_fuel_used(const sl_vm *vm);        /* of the last load or call */
uint64_t sl_vm_memory_used(const sl_vm *vm);      /* bytes now */
uint64_t sl_vm_snapshot_bytes(const sl_vm *vm);

#endif
