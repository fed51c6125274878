#define _GNU_SOURCE
#include "CStandoffProcess.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PAGE_DESCRIPTOR = 3 };

static void close_both(int ends[2]) {
  for (int i = 0; i < 2; i++) {
    if (ends[i] >= 0) close(ends[i]);
  }
}

/* `in` below 0: the three standard descriptors and the process group stay what they are. */
static int spawn(const char *path, char *const arguments[], int in, int out, int err, int page, pid_t *process) {
  extern char **environ;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int failure = posix_spawnattr_init(&attributes);
  if (failure) return failure;
  failure = posix_spawn_file_actions_init(&actions);
  if (!failure) {
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    if (in >= 0) {
      flags |= POSIX_SPAWN_SETPGROUP;
      posix_spawnattr_setpgroup(&attributes, 0);
    }
    posix_spawnattr_setflags(&attributes, flags);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    if (in >= 0) {
      posix_spawn_file_actions_adddup2(&actions, in, 0);
      posix_spawn_file_actions_adddup2(&actions, out, 1);
      posix_spawn_file_actions_adddup2(&actions, err, 2);
    }
    posix_spawn_file_actions_adddup2(&actions, page, PAGE_DESCRIPTOR);
    posix_spawn_file_actions_addclosefrom_np(&actions, PAGE_DESCRIPTOR + 1);
    failure = posix_spawn(process, path, &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
  }
  posix_spawnattr_destroy(&attributes);
  return failure;
}

/* A descriptor above those that the worker gets, so that handing one down overwrites no other. */
static int lift(int descriptor) {
  if (descriptor < 0 || descriptor > PAGE_DESCRIPTOR) return descriptor;
  int lifted = fcntl(descriptor, F_DUPFD_CLOEXEC, PAGE_DESCRIPTOR + 1);
  int kept = errno;
  close(descriptor);
  errno = kept;
  return lifted;
}

static int make_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) != 0) {
    ends[0] = ends[1] = -1;
    return errno;
  }
  for (int i = 0; i < 2; i++) ends[i] = lift(ends[i]);
  return ends[0] < 0 || ends[1] < 0 ? errno : 0;
}

/* A fresh page and its descriptor. Returns 0, or errno; what could be made is then left for the caller to close. */
static int make_page(int *page, void **shared) {
  *shared = MAP_FAILED;
  *page = lift(memfd_create("standoff-heartbeat", MFD_CLOEXEC));
  if (*page < 0 || ftruncate(*page, sizeof(sp_page)) != 0) return errno;
  *shared = mmap(NULL, sizeof(sp_page), PROT_READ | PROT_WRITE, MAP_SHARED, *page, 0);
  return *shared == MAP_FAILED ? errno : 0;
}

int sp_companion_start(const char *path, char *const arguments[], pid_t *process, sp_page **page) {
  int descriptor;
  void *shared;
  int failure = make_page(&descriptor, &shared);
  if (!failure) {
    sp_page_start(shared, -1);
    failure = spawn(path, arguments, -1, -1, -1, descriptor, process);
  }
  if (descriptor >= 0) close(descriptor);
  if (failure && shared != MAP_FAILED) munmap(shared, sizeof(sp_page));
  *page = failure ? NULL : shared;
  return failure;
}

void sp_companion_forget(sp_page *page) { munmap(page, sizeof(sp_page)); }

int sp_worker_start(const char *path, char *const arguments[], sp_worker *worker) {
  int commands[2] = {-1, -1}, news[2] = {-1, -1}, complaints[2] = {-1, -1};
  memset(worker, 0, sizeof *worker);
  worker->process = -1;
  int page;
  void *shared;
  int failure = make_page(&page, &shared);
  if (!failure) failure = make_pipe(commands);
  if (!failure) failure = make_pipe(news);
  if (!failure) failure = make_pipe(complaints);
  if (!failure) {
    sp_page_start(shared, -1);
    failure = spawn(path, arguments, commands[0], news[1], complaints[1], page, &worker->process);
  }
  if (page >= 0) close(page);
  if (failure) {
    if (shared != MAP_FAILED) munmap(shared, sizeof(sp_page));
    close_both(commands);
    close_both(news);
    close_both(complaints);
    return failure;
  }
  close(commands[0]);
  close(news[1]);
  close(complaints[1]);
  fcntl(news[0], F_SETFL, O_NONBLOCK);
  fcntl(complaints[0], F_SETFL, O_NONBLOCK);
  worker->commands = commands[1];
  worker->news = news[0];
  worker->complaints = complaints[0];
  worker->page = shared;
  return 0;
}

void sp_worker_forget(sp_worker *worker) {
  close(worker->commands);
  close(worker->news);
  close(worker->complaints);
  munmap(worker->page, sizeof(sp_page));
}

int sp_worker_reap(pid_t process, int wait, int *signal, int *code) {
  int status;
  pid_t ended;
  do ended = waitpid(process, &status, wait ? 0 : WNOHANG);
  while (ended < 0 && errno == EINTR);
  if (ended < 0 && errno == ECHILD) {
    /* Somebody else took note of its end: how it was is not known. */
    *signal = *code = 0;
    return 1;
  }
  if (ended != process) return 0;
  *signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  *code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return 1;
}

double sp_processor_seconds(pid_t process) {
  clockid_t clock;
  struct timespec used;
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &used) != 0) return -1;
  return (double)used.tv_sec + (double)used.tv_nsec * 1e-9;
}

sp_page *sp_page_inherited(void) {
  /* Seals tell memory from a file that happens to be open under that number. */
  struct stat found;
  if (fstat(PAGE_DESCRIPTOR, &found) != 0 || found.st_size != sizeof(sp_page)) return NULL;
  if (fcntl(PAGE_DESCRIPTOR, F_GET_SEALS) < 0) return NULL;
  void *page = mmap(NULL, sizeof(sp_page), PROT_READ | PROT_WRITE, MAP_SHARED, PAGE_DESCRIPTOR, 0);
  if (page == MAP_FAILED) return NULL;
  close(PAGE_DESCRIPTOR);
  return page;
}

static uint64_t mapped_now(void) {
  unsigned long pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (!file) return 0;
  int read = fscanf(file, "%lu", &pages);
  fclose(file);
  return read == 1 ? (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE) : 0;
}

int sp_confine(pid_t parent, uint64_t more_bytes) {
  struct rlimit no_core = {0, 0};
  if (setrlimit(RLIMIT_CORE, &no_core) != 0) return errno;
  if (prctl(PR_SET_DUMPABLE, 0) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  uint64_t now = mapped_now();
  if (more_bytes > 0 && now > 0) {
    struct rlimit space;
    if (getrlimit(RLIMIT_AS, &space) != 0) return errno;
    rlim_t wanted = now + more_bytes;
    if (space.rlim_max == RLIM_INFINITY || wanted < space.rlim_max) {
      space.rlim_cur = space.rlim_max = wanted;
      if (setrlimit(RLIMIT_AS, &space) != 0) return errno;
    }
  }
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
  return getppid() == parent ? 0 : ESRCH;
}
