/* Matches without the count hook, which doubles the price of all Lua code. What such a match gives stands only where it is
   certain that a counted one would have given the same; otherwise the host plays it again, counted. Clocks decide only
   which of the two ways is taken, never what comes out.

   The count hook can change nothing that a script sees but by ending it. It may make Lua's stack grow earlier; but no address
   that Lua hashes depends on the stack (arena.c), and the collector, whose steps would follow its growth, is off until a
   match has allocated much (admission.c). So an uncounted match stands if it kept well within every limit, and within half
   of the instructions by a bound on what a processor can do in a tick.

   A loop that does not end is ended by a timer whose signal goes to the VM's own thread: there, and only there, a hook may
   be set while the VM runs. */

#define _GNU_SOURCE
#include "vm.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>
#if defined(__x86_64__)
#include <x86intrin.h>
#endif

/* VM instructions that no processor executes in one tick of the clock below. One takes a load, a decode and an indirect
   jump: about two ticks where this was measured (2.8 GHz, Zen 4). A processor may run at three times the rate of its
   counter, and would then still need a third of its own cycle for each to come up to this. Judgement. */
#if defined(__x86_64__)
#define INSTRUCTIONS_PER_TICK 4 /* of the time-stamp counter */
#else
#define INSTRUCTIONS_PER_TICK 16 /* of a nanosecond */
#endif
#define CALLS_A_LOOK 4               /* between two looks at the clock, which costs as much as some dozen instructions */
#define SIGNAL_NANOSECONDS 2000000   /* between two signals while matches are played; judgement */
#define SIGNAL_NUMBER (SIGRTMIN + 3) /* not one of the C library's own */

typedef struct {
  timer_t timer;
  int has_timer;
  volatile sig_atomic_t armed, used;
  sl_vm *volatile running;
} sl_guardian;

static __thread sl_guardian mine;
static pthread_key_t at_thread_end;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_ready;

static inline uint64_t clock_ticks(void) {
#if defined(__x86_64__)
  return __rdtsc();
#else
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
#endif
}

static void arm(void) {
  struct itimerspec time = {.it_value = {.tv_nsec = SIGNAL_NANOSECONDS}};
  mine.armed = timer_settime(mine.timer, 0, &time, NULL) == 0;
}

static void on_signal(int number) {
  (void)number;
  int kept = errno;
  sl_vm *vm = mine.running;
  if (vm && clock_ticks() - vm->marked > vm->call_ticks) sl_fuel_interrupt(vm);
  mine.armed = 0;
  if (vm || mine.used) arm();
  mine.used = 0;
  errno = kept;
}

static void drop_timer(void *guardian) {
  (void)guardian;
  if (mine.has_timer) timer_delete(mine.timer);
  mine.has_timer = 0;
}

static void prepare(void) {
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  is_ready = pthread_key_create(&at_thread_end, drop_timer) == 0 && sigaction(SIGNAL_NUMBER, &action, NULL) == 0;
}

/* Whether this thread has its timer. */
static int is_guarded(void) {
  if (mine.has_timer) return 1;
  pthread_once(&once, prepare);
  if (!is_ready) return 0;
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGNAL_NUMBER);
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGNAL_NUMBER};
  event._sigev_un._tid = gettid();
  if (pthread_sigmask(SIG_UNBLOCK, &set, NULL) != 0 || timer_create(CLOCK_MONOTONIC, &event, &mine.timer) != 0) return 0;
  mine.has_timer = 1;
  pthread_setspecific(at_thread_end, &mine);
  return 1;
}

static void mark(sl_vm *vm) {
  uint64_t now = clock_ticks();
  if (now - vm->marked > vm->call_ticks || now - vm->begun > vm->match_ticks) vm->is_late = 1;
  vm->marked = now;
}

void sl_uncounted_begin(sl_vm *vm) {
  vm->is_counted = vm->wants_count || vm->checking || !is_guarded();
  if (vm->is_counted) return;
  vm->head->match_fuel /= 2;
  vm->call_ticks = vm->limits.call_fuel / 2 / INSTRUCTIONS_PER_TICK;
  vm->match_ticks = vm->limits.match_fuel / 2 / INSTRUCTIONS_PER_TICK;
  vm->is_late = 0;
  vm->calls = 0;
  vm->begun = vm->marked = clock_ticks();
}

void sl_uncounted_enter(sl_vm *vm) {
  mine.used = 1;
  if (!mine.armed) arm();
  mine.running = vm;
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
}

void sl_uncounted_leave(sl_vm *vm) {
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
  mine.running = NULL;
  if (++vm->calls % CALLS_A_LOOK == 0) mark(vm);
}

void sl_vm_set_counted(sl_vm *vm, int32_t on) { vm->wants_count = on != 0; }

int32_t sl_vm_stands(sl_vm *vm) {
  if (vm->is_counted || vm->stage != SL_STAGE_MATCH) return 1;
  mark(vm);
  return !vm->is_late && !vm->head->doom;
}
