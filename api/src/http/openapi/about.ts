/** What the document says of the service as a whole. */
export const ABOUT = {
  summary: 'Booking of shared government workplaces',
  description: `Search for space, book it, and see the day of a site as you may see it.

**Times** go out as ISO 8601 with the offset of the site, and come in with any offset; without one they are refused. A booking lies
within one local day of its site, starts and ends on the grid of five minutes, and is half-open: one that ends at 10:00 and one
that starts at 10:00 do not meet. An end comes after its start.

**Refusals** are RFC 9457 \`application/problem+json\`, with texts in the language of \`Accept-Language\`, and a \`code\` for programs.
Unknown fields of a body, and unknown parameters of a query, are refused with 400.

**Versions.** What can be changed has a version, which is its ETag. A change names it in \`If-Match\`.

**HEAD** is answered wherever GET is, without the body; **OPTIONS** of a path tells in \`Allow\` which methods it has.`,
} as const;

export const CONTACT = { name: 'The documentation of Yhteistila', url: 'https://docs.yhteistila.example/api' } as const;

export const LICENCE = { name: 'European Union Public Licence 1.2', identifier: 'EUPL-1.2' } as const;

export const SERVERS = [{ url: '/', description: 'The server that has given this document.' }] as const;

export const BEARER = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'An access token of Entra ID for this API with the scope `access_as_user`. A server without Entra ID issues its own: `POST /api/dev/sign-in` with `{"personId":"vero-virkailija"}`.',
} as const;
