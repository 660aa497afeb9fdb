import { toast } from '@payloadcms/ui'
import { sendWrite } from './send-write.ts'

/** Takes a recap out of the trash, as a draft. Answers whether it is out. */
export function useRestore(): (id: string) => Promise<boolean> {
  return async (id) => {
    const body = { deletedAt: null }
    const answer = await sendWrite({ url: `/api/recaps/${id}?trash=true&depth=0`, method: 'PATCH', body })
    if (answer) toast.success('Restored as a draft.')
    return answer !== null
  }
}
