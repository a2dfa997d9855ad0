/** Light words: those that carry a sentence and name no thing of their own. Talk is full of them, official prose is not. */

const GROUPS = [
  // What joins.
  'là của và hay hoặc với cùng cho để từ đến tới ở tại trong ngoài trên dưới trước sau giữa khi lúc nếu thì mà nhưng còn vì do bởi nên tuy dù rằng bằng về qua theo như',
  // What says how it stands: done, not yet, must, may.
  'có không chưa chẳng đã đang sẽ sắp vừa mới được bị phải cần hãy đừng chớ xin mời cứ cũng đều vẫn lại rồi xong luôn ngay chỉ rất quá lắm hơn nhất nữa thêm',
  // What points and asks.
  'này ấy đó kia đây đấy nào gì đâu ai sao bao nhiêu mấy thế vậy',
  // What counts and classes.
  'các những mọi mỗi từng một cái con chiếc tờ việc điều chuyện nơi chỗ người',
  // Who speaks to whom.
  'tôi mình ta chúng bà anh chị em ông bác cô chú cháu nó họ quý vị',
  // Tone and direction.
  'à ạ ơi nhé nhỉ đi thôi dạ vâng hả chứ ra vào lên xuống',
];

/** Single syllables, small. A syllable of two uses counts as light in both: the figure is a share, not a parse. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(GROUPS.flatMap((group) => group.split(' ')));
