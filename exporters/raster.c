/* SPDX-License-Identifier: MIT */
/* From SVG to dots and to paper, through librsvg and cairo. */

#include "raster.h"

#include "error.h"

#ifdef HAVE_RSVG

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include <math.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RsvgHandle, g_object_unref)

/* A CSS pixel is 1/96 inch, a point of PDF 1/72. */
#define POINTS_PER_PX 0.75

/* cairo draws no image that is wider or higher. */
#define MOST_DOTS 32767

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status,
              GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "the picture could not be drawn: %s", cairo_status_to_string (status));
  return FALSE;
}

static RsvgHandle *
read_svg (const GString *svg,
          double        *width,
          double        *height,
          GError       **error)
{
  g_autoptr (RsvgHandle) handle = rsvg_handle_new_from_data ((const guint8 *) svg->str, svg->len, error);

  if (handle == NULL)
    return NULL;
  rsvg_handle_set_dpi (handle, 96);
  if (!rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height))
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "the picture has no size");
      return NULL;
    }
  return g_steal_pointer (&handle);
}

static gboolean
draw_svg (RsvgHandle *handle,
          cairo_t    *cr,
          double      width,
          double      height,
          GError    **error)
{
  RsvgRectangle viewport = { 0, 0, width, height };

  return rsvg_handle_render_document (handle, cr, &viewport, error) && check_status (cairo_status (cr), error);
}

/* @scale: dots for each px */
gboolean
raster_to_png (const GString *svg,
               double         scale,
               GString       *out,
               GError       **error)
{
  double width, height;
  g_autoptr (RsvgHandle) handle = read_svg (svg, &width, &height, error);

  if (handle == NULL)
    return FALSE;
  if (MAX (width, height) * scale > MOST_DOTS)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "the picture would be %.0f x %.0f dots; at most %d are possible (use a smaller scale)",
                   width * scale, height * scale, MOST_DOTS);
      return FALSE;
    }
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale), (int) ceil (height * scale));
  cairo_t *cr = cairo_create (surface);
  gboolean good = draw_svg (handle, cr, width * scale, height * scale, error)
                  && check_status (cairo_surface_write_to_png_stream (surface, append_bytes, out), error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return good;
}

static gboolean
draw_pdf_page (cairo_surface_t *surface,
               cairo_t         *cr,
               const GString   *svg,
               GError         **error)
{
  double width, height;
  g_autoptr (RsvgHandle) handle = read_svg (svg, &width, &height, error);

  if (handle == NULL)
    return FALSE;
  cairo_pdf_surface_set_size (surface, width * POINTS_PER_PX, height * POINTS_PER_PX);
  if (!draw_svg (handle, cr, width * POINTS_PER_PX, height * POINTS_PER_PX, error))
    return FALSE;
  cairo_show_page (cr);
  return TRUE;
}

/* @pages: (element-type GString): SVGs, each becomes a page */
gboolean
raster_to_pdf (const GPtrArray *pages,
               const char      *title,
               GString         *out,
               GError         **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, out, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean good = TRUE;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  /* The same input gives the same bytes: no clock. An empty date is none. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  for (guint i = 0; good && i < pages->len; i++)
    good = draw_pdf_page (surface, cr, g_ptr_array_index (pages, i), error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  good = good && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return good;
}

#else

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_NOT_BUILT, "this causeline was built without librsvg: write .svg instead");
  return FALSE;
}

gboolean
raster_to_png (const GString *svg,
               double         scale,
               GString       *out,
               GError       **error)
{
  return refuse (error);
}

gboolean
raster_to_pdf (const GPtrArray *pages,
               const char      *title,
               GString         *out,
               GError         **error)
{
  return refuse (error);
}

#endif

/* Beyond this a label is as large as a page. */
#define MOST_SCALE 10.0

/* Reads the option "scale" among the @known ones. */
gboolean
raster_read_scale (const CauselineWriteContext *context,
                   const CauselineOption       *known,
                   double                      *scale,
                   GError                     **error)
{
  const char *text = causeline_options_get (context->options, known, "scale");
  char *end = NULL;

  *scale = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *scale > 0 && *scale <= MOST_SCALE)
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION,
               "scale: \"%s\" is no number above 0 and up to %.0f (of a timeline as an image, time-scale says how time runs)", text, MOST_SCALE);
  return FALSE;
}
