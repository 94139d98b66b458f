/* SPDX-License-Identifier: MIT */
/* A STIX 2.1 bundle: events as incidents, actors as identities, links and attribution as relationships, claims as opinions, sources as reports.
 *
 * An incident of STIX 2.1 has no time; that of the event stands in an extension as EDTF, and where its day is known on the relationships. */

#include "format.h"
#include "stix.h"

static gboolean
stix_write (CauselineGraph              *graph,
            GString                     *out,
            const CauselineWriteContext *context,
            GError                     **error)
{
  StixBundle bundle;

  stix_bundle_open (&bundle, graph, "incident", out);
  stix_write_identities (&bundle);
  stix_write_incidents (&bundle);
  stix_write_parts (&bundle);
  stix_write_links (&bundle);
  stix_write_claims (&bundle);
  stix_write_sources (&bundle);
  stix_bundle_close (&bundle);
  return TRUE;
}

static const char *const stix_endings[] = { ".stix.json", ".stix", NULL };

const CauselineExporter causeline_exporter_stix = {
  .name = "stix",
  .summary = "STIX 2.1 bundle: incidents, identities, relationships, opinions, reports",
  .endings = stix_endings,
  .media_type = "application/stix+json;version=2.1",
  .write = stix_write,
};
