/** A recap as somebody pastes it. */
export const paragraphs = [
  'The second episode of Smash, “The Callback”, is where the fight for the part begins.',
  'Karen Cartwright (Katharine McPhee) arrives late and out of breath. Ivy Lynn (Megan Hilty) has been there for an hour.',
  'In rehearsal Karen sings Blondie’s “Call Me”, and the room goes quiet. Derek (Jack Davenport) says nothing at all.',
  'By the end Ivy and Karen share an elevator. Nobody says a word.',
]
