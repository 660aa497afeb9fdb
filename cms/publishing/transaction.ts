export { inRequestTransaction, inTransaction } from '#cms/database/index.ts'
