import { toCsv } from '#core/ledger-table.ts'
import { tableResponse } from '../../table-response.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ show: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { show } = await params
  return await tableResponse({ request, show, format: { ending: 'csv', type: 'text/csv', write: toCsv } })
}

export { GET as HEAD }
