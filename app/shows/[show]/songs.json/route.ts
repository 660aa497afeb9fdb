import { toLedgerJson } from '#core/ledger-table.ts'
import { env } from '#env'
import { tableResponse } from '../../table-response.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ show: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { show } = await params
  const write = (table: Parameters<typeof toLedgerJson>[0]['table']) =>
    toLedgerJson({ table, site: env.SITE_URL })
  return await tableResponse({ request, show, format: { ending: 'json', type: 'application/json', write } })
}

export { GET as HEAD }
