import type { FastifyInstance } from 'fastify';
import { iso8601 } from './dates.ts';
import { metaPage } from './meta-page.ts';
import { notFound } from './problem.ts';
import { accountOf, fieldsOf } from './protocol.ts';
import type { Store } from './store.ts';
import { templates, type Template } from './templates.ts';

const host = 'https://content.twilio.com';

/** `/content/v1`: the company's templates, alone and with what WhatsApp says of them. */
export function registerContent(app: FastifyInstance, store: Store): void {
  const made = iso8601(store.world.nowMs);
  const common = ({ sid, name, language, variables, types }: Template, account: string) => ({
    date_created: made,
    date_updated: made,
    sid,
    account_sid: account,
    friendly_name: name,
    language,
    variables,
    types,
  });
  const toContent = (row: Template, account: string) => {
    const url = `${host}/v1/Content/${row.sid}`;
    const links = {
      approval_fetch: `${url}/ApprovalRequests`,
      approval_create: `${url}/ApprovalRequests/whatsapp`,
    };
    return { ...common(row, account), url, links };
  };
  const approvalOf = (row: Template) => {
    const { status, rejectionReason } = store.approval(row);
    return {
      name: row.name,
      category: row.category,
      content_type: Object.keys(row.types)[0],
      status,
      rejection_reason: rejectionReason,
      allow_category_change: true,
    };
  };
  const named = (sid: string, path: string) => {
    const found = templates.find((each) => each.sid === sid);
    if (!found) throw notFound(path);
    return found;
  };
  const paging = (list: string) =>
    ({ url: `${host}/v1/${list}`, key: 'contents', defaultSize: 50, maxSize: 1000 }) as const;
  const sidOf = ({ sid }: Template) => sid;

  app.get('/content/v1/Content', async (request) =>
    metaPage(templates, fieldsOf(request.query), paging('Content'), sidOf, (row) =>
      toContent(row, accountOf(request)),
    ),
  );

  app.get('/content/v1/ContentAndApprovals', async (request) =>
    metaPage(templates, fieldsOf(request.query), paging('ContentAndApprovals'), sidOf, (row) => ({
      ...common(row, accountOf(request)),
      approval_requests: approvalOf(row),
    })),
  );

  app.get<{ Params: { sid: string } }>('/content/v1/Content/:sid', async (request) =>
    toContent(named(request.params.sid, `/v1/Content/${request.params.sid}`), accountOf(request)),
  );

  app.get<{ Params: { sid: string } }>('/content/v1/Content/:sid/ApprovalRequests', async (request) => {
    const path = `/v1/Content/${request.params.sid}/ApprovalRequests`;
    const row = named(request.params.sid, path);
    return {
      sid: row.sid,
      account_sid: accountOf(request),
      whatsapp: { type: 'whatsapp', ...approvalOf(row) },
      url: `${host}${path}`,
    };
  });
}
