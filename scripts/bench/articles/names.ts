/** Names that are given in a part of the world, and how they are put together. */
export interface NameStock {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The family name comes first. Default: false. */
  readonly familyFirst?: boolean;
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Common names by region. None is that of a certain person; put together they may be, as anywhere. */
export const stocks = {
  anglo: {
    given: words(
      'James Mary Robert Patricia John Jennifer Michael Linda David Susan Thomas Karen Daniel Nancy Paul',
    ),
    family: words(
      'Smith Johnson Brown Taylor Wilson Clarke Walker Wright Hughes Murphy Carter Bennett Doyle Reid Moss',
    ),
  },
  latin: {
    given: words(
      'José María Juan Ana Luis Carmen Carlos Rosa Jorge Lucía Pedro Elena Diego Marta Rafael Inés',
    ),
    family: words(
      'García Rodríguez Martínez López Silva Pérez Gómez Torres Flores Rojas Mendoza Castro Vargas Núñez Peña',
    ),
  },
  lusophone: {
    given: words('João Maria António Ana Manuel Beatriz Paulo Helena Rui Catarina Tiago Sofia Miguel Teresa'),
    family: words(
      'Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Almeida Carvalho Gonçalves Araújo',
    ),
  },
  french: {
    given: words(
      'Jean Marie Pierre Camille Michel Sophie Philippe Claire Antoine Hélène François Élise Luc Anne-Laure',
    ),
    family: words(
      'Martin Bernard Dubois Moreau Laurent Girard Fontaine Chevalier Lefèvre Garnier Renaud Beaumont',
    ),
  },
  germanic: {
    given: words(
      'Hans Anna Karl Ursula Peter Ingrid Lars Astrid Erik Greta Jürgen Heike Willem Saskia Sven Annika',
    ),
    family: words(
      'Müller Schneider Fischer Weber Hansen Jensen Larsson Nilsson Bakker Visser Vogel Krüger Lindqvist Berg',
    ),
  },
  slavic: {
    given: words(
      'Ivan Olga Dmitri Natalia Sergei Anna Andrei Irina Piotr Katarzyna Milan Jelena Oleksandr Daria Tomáš Eva',
    ),
    family: words(
      'Petrov Orlov Volkov Kovalenko Bondarenko Nowak Wiśniewski Novák Dvořák Horvat Jovanović Marić Sokolov Popa',
    ),
  },
  arabic: {
    given: words(
      'Ahmed Fatima Mohammed Layla Khaled Noor Omar Salma Youssef Amina Hassan Rania Ibrahim Huda Tariq Mona',
    ),
    family: words(
      'al-Masri Haddad Khalil Mansour al-Hashimi Nasser Saleh Darwish al-Sayed Bakri Najjar Farouk Hamdan Aziz',
    ),
  },
  persianate: {
    given: words(
      'Reza Maryam Hossein Zahra Ali Parisa Farhad Shirin Rustam Gulnara Timur Aigerim Bakyt Dilnoza Ahmad Zarina',
    ),
    family: words(
      'Hosseini Karimi Rahimi Mohammadi Tehrani Nazari Rakhimov Karimov Suleimenov Bekov Ahmadzai Noori',
    ),
  },
  turkic: {
    given: words('Mehmet Ayşe Mustafa Fatma Ali Zeynep Emre Elif Murat Leyla Rauf Aysel Hakan Deniz'),
    family: words('Yılmaz Demir Çelik Kaya Şahin Aydın Aliyev Mammadov Hasanov Arslan Doğan Koç'),
  },
  southAsian: {
    given: words(
      'Rajesh Priya Amit Sunita Imran Ayesha Nimal Kumari Anil Deepa Rahim Nasreen Bishnu Sita Farooq Lakshmi',
    ),
    family: words(
      'Sharma Patel Singh Gupta Khan Rahman Perera Fernando Thapa Gurung Iyer Das Chaudhry Hossain Banerjee',
    ),
  },
  chinese: {
    given: words('Wei Fang Jun Xiuying Lei Yan Qiang Min Tao Jing Haoran Meiling Guoqiang Yulan Zhiyuan'),
    family: words('Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Lin Guo'),
    familyFirst: true,
  },
  korean: {
    given: words(
      'Min-jun Seo-yeon Ji-ho Ha-eun Dong-hyun Soo-jin Young-ho Mi-kyung Sung-min Eun-ji Tae-woo Hye-rin',
    ),
    family: words('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin'),
    familyFirst: true,
  },
  japanese: {
    given: words('Hiroshi Yuki Takashi Keiko Kenji Naomi Satoshi Emi Daisuke Haruka Makoto Ayumi'),
    family: words('Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Mori Ishikawa Ueda'),
  },
  southeastAsian: {
    given: words(
      'Nguyen-Anh Somchai Siti Budi Maricel Ramon Thida Aung Dewi Agus Lan Minh Nurul Ferdinand Kanya',
    ),
    family: words(
      'Santoso Wijaya Reyes Cruz Bautista Tran Pham Suwan Chaiyasit Abdullah Ismail Htun Sok Hidayat',
    ),
  },
  westAfrican: {
    given: words(
      'Kwame Ama Chinedu Ngozi Oluwaseun Aisha Mamadou Fatoumata Ousmane Aminata Kofi Efua Ibrahima Adaeze',
    ),
    family: words('Mensah Owusu Okafor Adeyemi Diallo Traoré Keita Ndiaye Sow Boateng Eze Balogun Coulibaly'),
  },
  eastAfrican: {
    given: words(
      'Wanjiru Otieno Amina Joseph Grace Tesfaye Selam Abebe Juma Neema Moses Esther Yohannes Hodan',
    ),
    family: words('Kamau Odhiambo Mwangi Mbeki Bekele Haile Wolde Mushi Okello Nakato Warsame Juma Mugisha'),
  },
  southernAfrican: {
    given: words('Thabo Naledi Sipho Zanele Tendai Rudo Lerato Mandla Chipo Tatenda Palesa Kagiso'),
    family: words('Dlamini Nkosi Moyo Ndlovu Mokoena Banda Phiri Sithole Khumalo Chirwa Mutasa Molefe'),
  },
  pacific: {
    given: words('Sione Mele Tevita Losa Manu Talia Jone Litia Semisi Ana Peni Salote'),
    family: words('Taufa Fifita Leota Tuilagi Vaka Naidu Qarase Tamani Faleolo Wendt Kila Maraga'),
  },
} satisfies Record<string, NameStock>;

export type StockName = keyof typeof stocks;
