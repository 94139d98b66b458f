/* SPDX-License-Identifier: MIT */
/* A line on the terminal while work takes long: a thread of its own draws it, so that no importer needs to know of it. */

#include "progress.h"

#include <stdio.h>
#include <unistd.h>

#define FIRST_AFTER G_TIME_SPAN_SECOND
#define REDRAW_EVERY (G_TIME_SPAN_SECOND / 5)
#define BAR_WIDTH 20u

struct _Progress
{
  GMutex mutex;
  GCond changed;
  GThread *thread; /* or NULL where there is no terminal */
  char *what;
  guint step;
  guint n_steps;
  gboolean is_done;
  gboolean is_drawn;
};

static void
draw (Progress *self,
      gint64    seconds)
{
  guint full = self->n_steps > 0 ? BAR_WIDTH * MIN (self->step, self->n_steps) / self->n_steps : 0;
  char bar[BAR_WIDTH + 1];

  for (guint i = 0; i < BAR_WIDTH; i++)
    bar[i] = i < full ? '#' : '.';
  bar[BAR_WIDTH] = '\0';
  fprintf (stderr, "\r\033[K[%s] %s, %" G_GINT64_FORMAT " s", bar, self->what ? self->what : "", seconds);
  fflush (stderr);
  self->is_drawn = TRUE;
}

static gpointer
redraw (gpointer data)
{
  Progress *self = data;
  gint64 start = g_get_monotonic_time ();
  gint64 next = start + FIRST_AFTER;

  g_mutex_lock (&self->mutex);
  while (!self->is_done)
    if (!g_cond_wait_until (&self->changed, &self->mutex, next))
      {
        draw (self, (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND);
        next = g_get_monotonic_time () + REDRAW_EVERY;
      }
  if (self->is_drawn)
    fputs ("\r\033[K", stderr);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* Begins to count; nothing shows in the first second, or where standard error is no terminal. */
Progress *
progress_start (guint n_steps)
{
  Progress *self = g_new0 (Progress, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->n_steps = n_steps;
  if (isatty (STDERR_FILENO))
    self->thread = g_thread_new ("progress", redraw, self);
  return self;
}

/* Says what is being done now, and that what came before is done. */
void
progress_step (Progress   *self,
               const char *what)
{
  g_mutex_lock (&self->mutex);
  if (self->what)
    self->step++;
  g_free (self->what);
  self->what = g_strdup (what);
  g_mutex_unlock (&self->mutex);
}

/* Takes the line away. */
void
progress_stop (Progress *self)
{
  g_mutex_lock (&self->mutex);
  self->is_done = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  if (self->thread)
    g_thread_join (self->thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self->what);
  g_free (self);
}
