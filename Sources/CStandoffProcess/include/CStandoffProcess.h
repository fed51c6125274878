#ifndef STANDOFF_PROCESS_H
#define STANDOFF_PROCESS_H

/* What a worker process needs of the system and Swift cannot say: variadic calls, macros, memory that two processes share. */

#include <stdatomic.h>
#include <stdint.h>
#include <sys/types.h>

/* The heartbeat page, which a worker writes and its parent reads. */
typedef struct {
  _Atomic uint64_t beats; /* grows with every decision and every match */
  _Atomic int64_t match;  /* now playing; -1: none */
  _Atomic int32_t role;   /* now deciding; -1: none, so the host itself is at work; -2 - n: the machine code of plugin n */
  _Atomic int32_t finished; /* 1: it has done its work, and leaves by itself */
} sp_page;

static inline void sp_page_start(sp_page *page, int64_t match) {
  atomic_store_explicit(&page->role, -1, memory_order_relaxed);
  atomic_store_explicit(&page->match, match, memory_order_relaxed);
  atomic_fetch_add_explicit(&page->beats, 1, memory_order_relaxed);
}
static inline void sp_page_enter(sp_page *page, int32_t role) {
  atomic_store_explicit(&page->role, role, memory_order_relaxed);
  uint64_t beats = atomic_load_explicit(&page->beats, memory_order_relaxed);
  atomic_store_explicit(&page->beats, beats + 1, memory_order_relaxed);
}
static inline void sp_page_leave(sp_page *page) { atomic_store_explicit(&page->role, -1, memory_order_relaxed); }
static inline void sp_page_finish(sp_page *page) { atomic_store_explicit(&page->finished, 1, memory_order_relaxed); }
static inline int sp_page_finished(const sp_page *page) { return atomic_load_explicit(&page->finished, memory_order_relaxed); }
static inline uint64_t sp_page_beats(const sp_page *page) { return atomic_load_explicit(&page->beats, memory_order_relaxed); }
static inline int64_t sp_page_match(const sp_page *page) { return atomic_load_explicit(&page->match, memory_order_relaxed); }
static inline int32_t sp_page_role(const sp_page *page) { return atomic_load_explicit(&page->role, memory_order_relaxed); }

typedef struct {
  pid_t process;
  int commands;  /* write end: the worker's standard input */
  int news;      /* read end: its standard output; does not block */
  int complaints; /* read end: its standard error; does not block */
  sp_page *page;
} sp_worker;

/* Starts `path` with these arguments in a process group of its own, with no signal blocked or ignored, and with nothing
   open but the three standard descriptors and the page as descriptor 3. Returns 0, or errno. Call it from the thread that
   will live longest: a worker that asked to die with its parent dies when that thread ends. */
int sp_worker_start(const char *path, char *const arguments[], sp_worker *worker);
/* The same for a process that takes over from this one: it keeps the standard descriptors and the process group, and ends with
   this one. Its page is for sp_companion_forget. */
int sp_companion_start(const char *path, char *const arguments[], pid_t *process, sp_page **page);
void sp_companion_forget(sp_page *page);
/* Closes the descriptors and the page. The process must have been reaped. */
void sp_worker_forget(sp_worker *worker);
/* Whether the process has ended (1), and then how: by a signal (its number), or by itself (0) with this code. */
int sp_worker_reap(pid_t process, int wait, int *signal, int *code);
/* Seconds of processor time that it has used; negative where that cannot be told. */
double sp_processor_seconds(pid_t process);

/* In the worker: maps the page that was handed down as descriptor 3. NULL where there is none. */
sp_page *sp_page_inherited(void);
/* In the worker: no core dumps, no new privileges, at most so much address space beyond what it has now (0: no limit),
   and death when its parent dies. Returns 0, or errno; ESRCH where the parent has died already. */
int sp_confine(pid_t parent, uint64_t more_bytes);

#endif
