/** The fields of a form that begins or steers a personal feed; whatever is missing is empty. */
export function formOf(form: URLSearchParams) {
  const one = (name: string) => form.get(name) ?? ''
  return {
    show: one('show'),
    days: form.getAll('day'),
    time: one('time'),
    zone: one('zone'),
    how: one('how'),
  }
}
