import type { Random } from './random.ts';

/** How a person is called in full: what a news text may write in several ways. */
export interface PersonName {
  readonly culture: string;
  /** Given names; of those that are two syllables in one (`Min-seok`) the syllables. */
  readonly given: readonly string[];
  /** Family names in order; of Arabic and Indonesian names the last word. */
  readonly family: readonly string[];
}

/** A way of naming people, with the countries in which it is usual. */
export interface Culture {
  readonly name: string;
  readonly countries: readonly string[];
  create(random: Random): PersonName;
}

const words = (list: string): string[] => list.trim().split(/\s+/u);

// Frequent ones first: the draw prefers them.
const western = {
  given: words(
    'John Mary James Sarah William Emma Robert Laura Thomas Helen Michael Anna Richard Alice David Claire Elizabeth Peter Kate George Susan Edward Joan Daniel Ruth Joseph Grace Samuel Nora Andrew Julia Henry Martha Charles Irene Stephen Paula Kenneth Olive',
  ),
  roots: words(
    'Ash Black Brad Carl Clay Dun East Fair Green Hart Hol King Lang Mar New Oak Pres Red Stan Thorn Under Whit Win Wood York Al Brent Crof Der Elm',
  ),
  ends: words('ton ford ley well wood field ham by worth stone more land man son er'),
};
const spanish = {
  given: words(
    'José María Juan Ana Luis Carmen Carlos Rosa Jorge Lucía Miguel Elena Pedro Pilar Andrés Marta Diego Isabel Rafael Sofía Álvaro Inés Tomás Beatriz Ramón Teresa',
  ),
  family: words(
    'García Fernández López Martínez Sánchez Pérez Gómez Ruiz Hernández Jiménez Díaz Moreno Álvarez Muñoz Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego',
  ),
};
const slavic = {
  given: words(
    'Aleksandr Olga Sergei Yelena Dmitry Natalia Andrei Irina Aleksei Tatiana Mikhail Svetlana Yuri Yekaterina Nikolai Galina Vladimir Lyudmila Pavel Oksana Viktor Yulia Evgeny Daria Konstantin Ksenia Maksim Vera Grigory Nadezhda',
  ),
  roots: words(
    'Ivan Petr Smirn Kuznets Sokol Pop Lebed Kozl Novik Moroz Volk Pavl Semen Golub Vinograd Bogdan Vorob Fedor Mikhail Bel Tar Komar Orl Kisel Makar Andre Kovyl Il Gus Tit',
  ),
  ends: words('ov enko in ovsky ev yuk'),
};
const arabic = {
  given: [
    ['Mohammed', 'Muhammad', 'Mohamed', 'Mohammad'],
    ['Ahmed', 'Ahmad'],
    ['Fatima', 'Fatma', 'Fatimah'],
    ['Hussein', 'Hossein', 'Husayn'],
    ['Khalid', 'Khaled'],
    ['Layla', 'Leila'],
    ['Omar', 'Umar'],
    ['Mahmoud', 'Mahmud'],
    ['Yousef', 'Youssef', 'Yusuf'],
    ['Salim', 'Saleem'],
    ['Nour', 'Noor'],
    ['Tariq', 'Tarek'],
    ['Jamal', 'Gamal'],
    ['Samira', 'Sameera'],
    ['Walid', 'Waleed'],
    ['Mustafa', 'Mostafa'],
    ['Rashid', 'Rasheed'],
    ['Zaynab', 'Zainab', 'Zeinab'],
  ],
  family: [
    ['Mansour', 'Mansur'],
    ['Qasim', 'Kassem', 'Qassem'],
    ['Harbi'],
    ['Masri'],
    ['Haddad'],
    ['Qahtani', 'Kahtani'],
    ['Najjar'],
    ['Sharif', 'Shareef'],
    ['Hashimi', 'Hashemi'],
    ['Khatib', 'Khateeb'],
    ['Tamimi'],
    ['Rubaie', 'Rubaye'],
    ['Ghamdi'],
    ['Otaibi', 'Utaybi'],
    ['Shammari', 'Shamari'],
    ['Baghdadi'],
    ['Dulaimi', 'Dulaymi'],
    ['Zahrani'],
    ['Hamdan'],
    ['Saleh', 'Salih'],
    ['Darwish'],
    ['Sabbagh'],
    ['Jaziri'],
    ['Barakat'],
    ['Rifai', 'Rifaie'],
    ['Nasser', 'Nasir'],
    ['Kurdi'],
    ['Halabi'],
    ['Bakri'],
    ['Azzam'],
  ],
};
const korean = {
  family: words('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong'),
  first: words('Min Ji Seo Hyun Sung Young Jae Eun Hye Jin Sang Kyung Dong Tae Chan In Joon Soo Ha Yu'),
  second: words('jun hyun woo young seok ho min ji hee kyung su won jin ah bin sik chul hwan mi rim'),
};
const chinese = {
  family: words(
    'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye',
  ),
  syllables: words(
    'wei min jing li qiang lei jun yan yong jie juan tao ming chao xiu ying hua guo liang zhi hao yu xin bo peng fei hong mei ping xiang chun shan long ning qing rui shu ting zhen kai',
  ),
};
const japanese = {
  given: words(
    'Kenji Yuki Hiroshi Aiko Takashi Yoko Satoshi Emi Makoto Naoko Akira Keiko Shinji Mariko Daisuke Haruka Kazuo Tomoko Ryo Sayaka Tetsuya Megumi Yoshio Kaori Jiro Rie',
  ),
  first: words(
    'Tana Yama Suzu Wata Naka Koba Ito Kato Yoshi Mats Ino Kimu Shimi Haya Saka Mori Ishi Hashi Oga Fuji',
  ),
  ends: words('ka moto ki be mura yashi da naga saki hara shita zawa gawa no ta'),
};
const indian = {
  given: words(
    'Rahul Priya Amit Anita Rajesh Sunita Vijay Kavita Sanjay Meena Arun Lakshmi Suresh Deepa Anil Gopal Sudha Prakash Radha Mohan Leela Harish Jaya Neha Ramesh Pooja Manoj Rekha Ashok Geeta Vikram Shanti Naveen Usha',
  ),
  family: words(
    'Sharma Singh Kumar Patel Gupta Reddy Rao Verma Nair Iyer Das Banerjee Mehta Joshi Chatterjee Pillai Menon Mishra Desai Yadav Bose Kulkarni Agarwal Naidu Shetty Bhat Chauhan Thakur Saxena Malhotra Kapoor Trivedi Mukherjee Pandey Rathore Solanki',
  ),
};
const african = {
  given: words(
    'Grace Emmanuel Chinedu Amina Kwame Abebe Ngozi Tendai Wanjiru Sipho Fatou Moses Adaeze Joseph Akosua Babatunde Esther Thabo Zanele Kofi Mercy Oluwaseun Samuel Halima Tesfaye Nomvula Chidi Blessing Juma Mariama',
  ),
  first: words('Oka Ade Mwa Odhi Nku Dla Mbe Asa Oye Kama Zwa Chi Ngu Otie Ba Nya Tra Kone Sow Ndi'),
  ends: words('for yemi ngi ambo runa mini ki nte lami u ne luba nda no llo mba ore ka wa za'),
};
const indonesian = {
  given: words(
    'Budi Siti Agus Dewi Joko Sri Eko Ratna Bambang Rina Hendra Yanti Wahyu Lestari Dedi Indah Rudi Putri',
  ),
  first: words('Su Har Wid San Kus Pra Wir Gun Nug Mar Sut Sar'),
  ends: words('tono santo yono toso nandar setyo awan roho tini djo moko naryo'),
};

/** Ways of naming people all over the world. Countries are ISO codes. */
export const cultures: readonly Culture[] = [
  {
    name: 'western',
    countries: ['US', 'GB', 'CA', 'AU', 'NZ', 'IE'],
    create: (random) => ({
      culture: 'western',
      given: [
        random.pick(western.given, 1.6),
        ...(random.chance(0.6) ? [random.pick(western.given, 1.2)] : []),
      ],
      family: [random.pick(western.roots, 1.3) + random.pick(western.ends, 1.3)],
    }),
  },
  {
    name: 'spanish',
    countries: ['ES', 'MX', 'AR', 'CO', 'PE', 'CL'],
    create: (random) => ({
      culture: 'spanish',
      given: [
        random.pick(spanish.given, 1.5),
        ...(random.chance(0.5) ? [random.pick(spanish.given, 1.2)] : []),
      ],
      family: [random.pick(spanish.family, 1.4), random.pick(spanish.family, 1.4)],
    }),
  },
  {
    name: 'slavic',
    countries: ['RU', 'UA', 'BY', 'BG', 'RS'],
    create: (random) => ({
      culture: 'slavic',
      given: [random.pick(slavic.given, 1.5)],
      family: [random.pick(slavic.roots, 1.3) + random.pick(slavic.ends, 1.3)],
    }),
  },
  {
    name: 'arabic',
    countries: ['EG', 'SA', 'IQ', 'JO', 'LB', 'MA', 'QA'],
    create: (random) => ({
      culture: 'arabic',
      given: [
        random.pick(arabic.given, 1.3)[0]!,
        ...(random.chance(0.85) ? [random.pick(arabic.given)[0]!] : []),
      ],
      family: [`al-${random.pick(arabic.family, 1.2)[0]!}`],
    }),
  },
  {
    name: 'korean',
    countries: ['KR', 'KP'],
    create: (random) => ({
      culture: 'korean',
      given: [random.pick(korean.first, 1.2), random.pick(korean.second, 1.2)],
      family: [random.pick(korean.family, 2)],
    }),
  },
  {
    name: 'chinese',
    countries: ['CN', 'TW', 'SG'],
    create: (random) => {
      const second = random.chance(0.8) ? [random.pick(chinese.syllables, 1.2)] : [];
      return {
        culture: 'chinese',
        given: [capital(random.pick(chinese.syllables, 1.2)), ...second],
        family: [random.pick(chinese.family, 1.7)],
      };
    },
  },
  {
    name: 'japanese',
    countries: ['JP'],
    create: (random) => ({
      culture: 'japanese',
      given: [random.pick(japanese.given, 1.3)],
      family: [random.pick(japanese.first, 1.3) + random.pick(japanese.ends, 1.3)],
    }),
  },
  {
    name: 'indian',
    countries: ['IN', 'NP', 'LK'],
    create: (random) => ({
      culture: 'indian',
      given: [
        random.pick(indian.given, 1.3),
        ...(random.chance(0.8) ? [random.pick(indian.given, 1.2)] : []),
      ],
      family: [random.pick(indian.family, 1.6)],
    }),
  },
  {
    name: 'african',
    countries: ['NG', 'KE', 'GH', 'ZA', 'ET', 'SN', 'TZ', 'UG'],
    create: (random) => ({
      culture: 'african',
      given: [
        random.pick(african.given, 1.3),
        ...(random.chance(0.4) ? [random.pick(african.given, 1.2)] : []),
      ],
      family: [random.pick(african.first, 1.2) + random.pick(african.ends, 1.2)],
    }),
  },
  {
    name: 'indonesian',
    countries: ['ID', 'MY'],
    create: (random) => ({
      culture: 'indonesian',
      given: [random.pick(indonesian.given, 1.3)],
      family: [random.pick(indonesian.first, 1.2) + random.pick(indonesian.ends, 1.2)],
    }),
  },
];

/** Other spellings of Arabic words, by each of them. */
export const arabicSpellings: ReadonlyMap<string, readonly string[]> = new Map(
  [...arabic.given, ...arabic.family].map((spellings) => [spellings[0]!, spellings]),
);

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
