const text = { type: 'string', minLength: 1 }
const address = { type: 'string', pattern: '^https?://[^\\s]+$' }
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
}
// The specification names its keys; extensions begin with an underscore.
const closed = { additionalProperties: false, patternProperties: { '^_': {} } }

const author = {
  type: 'object',
  ...closed,
  properties: { name: text, url: { type: 'string' }, avatar: address },
  minProperties: 1,
}

const item = {
  type: 'object',
  ...closed,
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  properties: {
    id: text,
    url: address,
    external_url: address,
    title: { type: 'string' },
    content_html: { type: 'string' },
    content_text: { type: 'string' },
    summary: text,
    image: address,
    banner_image: address,
    date_published: moment,
    date_modified: moment,
    authors: { type: 'array', items: author },
    tags: { type: 'array', items: text },
    language: text,
  },
}

/** JSON Feed 1.1 as https://www.jsonfeed.org/version/1.1/ describes it, as a JSON Schema. */
export const jsonFeed = {
  type: 'object',
  ...closed,
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: 'array', items: author },
    language: text,
    expired: { type: 'boolean' },
    hubs: {
      type: 'array',
      items: { type: 'object', required: ['type', 'url'], properties: { type: text, url: address } },
    },
    items: { type: 'array', items: item },
  },
}
