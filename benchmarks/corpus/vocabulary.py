"""The words of the benchmark corpus: countries, names, places, nouns, sentences. Everything is fiction but the countries."""

from __future__ import annotations

VERSION = 1

# name, demonym, capital, culture of personal names
COUNTRIES = [
    row.split("|")
    for row in """
Kazakhstan|Kazakh|Astana|turkic
Uzbekistan|Uzbek|Tashkent|turkic
Kyrgyzstan|Kyrgyz|Bishkek|turkic
Azerbaijan|Azerbaijani|Baku|turkic
Türkiye|Turkish|Ankara|turkish
Turkmenistan|Turkmen|Ashgabat|turkic
Tajikistan|Tajik|Dushanbe|turkic
Mongolia|Mongolian|Ulaanbaatar|turkic
Georgia|Georgian|Tbilisi|georgian
Armenia|Armenian|Yerevan|armenian
Russia|Russian|Moscow|slavic
Belarus|Belarusian|Minsk|slavic
Ukraine|Ukrainian|Kyiv|slavic
Moldova|Moldovan|Chisinau|latin
Romania|Romanian|Bucharest|latin
Bulgaria|Bulgarian|Sofia|slavic
Hungary|Hungarian|Budapest|hungarian
Poland|Polish|Warsaw|polish
Czechia|Czech|Prague|polish
Germany|German|Berlin|german
Austria|Austrian|Vienna|german
France|French|Paris|french
Italy|Italian|Rome|latin
Spain|Spanish|Madrid|latin
Portugal|Portuguese|Lisbon|latin
the United Kingdom|British|London|english
Ireland|Irish|Dublin|english
Sweden|Swedish|Stockholm|german
Finland|Finnish|Helsinki|german
China|Chinese|Beijing|chinese
Japan|Japanese|Tokyo|japanese
South Korea|South Korean|Seoul|korean
India|Indian|New Delhi|indian
Pakistan|Pakistani|Islamabad|arabic
Iran|Iranian|Tehran|arabic
Iraq|Iraqi|Baghdad|arabic
Saudi Arabia|Saudi|Riyadh|arabic
the United Arab Emirates|Emirati|Abu Dhabi|arabic
Qatar|Qatari|Doha|arabic
Egypt|Egyptian|Cairo|arabic
Morocco|Moroccan|Rabat|arabic
Nigeria|Nigerian|Abuja|english
Kenya|Kenyan|Nairobi|english
South Africa|South African|Pretoria|english
Brazil|Brazilian|Brasília|latin
Argentina|Argentine|Buenos Aires|latin
Mexico|Mexican|Mexico City|latin
Canada|Canadian|Ottawa|english
Indonesia|Indonesian|Jakarta|indian
Vietnam|Vietnamese|Hanoi|chinese
""".strip().splitlines()
]

FIRST = {
    k: v.split()
    for k, v in {
        "turkic": "Aibek Akylbek Aliya Almaz Askar Asel Ayana Azamat Bakyt Baurzhan Bolat Dana Daniyar Dinara Erlan Farid Gulnara Ilham Ilyas Kairat Kanat Madina Marat Murat Nurlan Olzhas Ramil Rashid Rustam Sabina Sanzhar Saule Serik Talgat Timur Ulan Yerlan Zarina Zhanar Zhomart",
        "turkish": "Ahmet Ali Ayşe Burak Cem Cevdet Deniz Ebru Elif Emre Fatma Gökhan Hakan Hülya İbrahim Kemal Levent Mehmet Murat Müge Nuri Okan Orhan Ömer Özge Selin Serkan Şule Tolga Yusuf",
        "georgian": "Ana Archil Davit Eka Giorgi Irakli Ketevan Lasha Levan Mariam Nana Nino Otar Sandro Shota Tamar Temur Vakhtang Zaza Zurab",
        "armenian": "Anahit Aram Armen Arpine Artak Davit Gagik Garik Gayane Hasmik Hayk Karen Lusine Mane Narek Nune Ruben Sona Tigran Vahan",
        "slavic": "Alexei Anatoly Andrei Anna Boris Daria Dmitry Elena Galina Igor Irina Ivan Kirill Larisa Maxim Mikhail Natalia Nikolai Oleg Olga Pavel Roman Sergei Svetlana Tatiana Vadim Valery Vera Viktor Yulia",
        "latin": "Alessandro Ana Andrea Antonio Beatriz Bruno Camila Carlos Carmen Claudia Diego Elena Federico Gabriel Isabel João José Lucia Luís Marco María Mateo Nicolás Paolo Pedro Rafael Silvia Sofía Teresa Vasile",
        "hungarian": "András Attila Béla Dóra Eszter Ferenc Gábor György Ildikó István János Judit Katalin László Márta Péter Réka Tamás Zoltán Zsófia",
        "polish": "Agnieszka Adam Barbara Ewa Grzegorz Jakub Jan Joanna Karel Katarzyna Krzysztof Lukáš Magda Marek Michał Paweł Piotr Radek Tomasz Zuzana",
        "german": "Anders Andreas Anja Astrid Birgit Christian Erik Eva Franz Greta Hanna Heinrich Ingrid Jens Jonas Karin Klaus Lars Lena Markus Matti Nils Petra Sabine Stefan Sven Tobias Ulrike Uwe Werner",
        "french": "Alain Amélie Antoine Benoît Camille Céline Claire Denis Élise Étienne François Hélène Julien Laurent Luc Marie Mathieu Olivier Pascal Sophie",
        "english": "Alice Andrew Anthony Brian Catherine Charles Claire Daniel David Emma George Grace Helen Hugh James Jane John Joseph Kate Laura Mark Mary Michael Nigel Oliver Patrick Paul Peter Richard Ruth Sarah Simon Thomas Tunde William",
        "chinese": "Bao Chen Fang Guang Hai Hong Hua Jian Jing Lan Lei Li Ming Minh Ning Ping Qiang Tao Thanh Wei Xin Yan Ying Yong Zhen",
        "japanese": "Aiko Akira Daisuke Emi Haruka Hiroshi Kaori Keiko Kenji Makoto Mariko Naoki Sakura Satoshi Shinji Takashi Takeshi Yoko Yuki Yumi",
        "korean": "Da-eun Eun-ji Hye-jin Hyun-woo In-ho Jae-won Ji-hoon Ji-woo Jun-ho Min-jun Min-seo Sang-hyun Seo-yeon Sung-min Tae-yang Woo-jin Yeon-seo Yong-ho Young-hee Yu-na",
        "indian": "Aditi Agus Ajay Anil Anita Arjun Asha Budi Deepak Dewi Gita Harish Kiran Lakshmi Meera Mohan Neha Nikhil Pooja Priya Rahul Rajesh Rani Ravi Sanjay Sari Sunita Suresh Vijay Vikram",
        "arabic": "Abdullah Ahmad Aisha Amina Bilal Faisal Farah Fatima Habib Hadi Hamza Hassan Hussein Ibrahim Jamal Karim Khalid Layla Mahmoud Majid Maryam Mustafa Nadia Nasser Noor Omar Rania Reza Salma Tariq Yasmin Youssef Zahra Zaid",
    }.items()
}

LAST_STEMS = {
    k: v.split()
    for k, v in {
        "turkic": "Abdrakhman Abdulla Aitmat Akhmet Alim Amanzhol Asad Baigur Baisal Bakir Bekbol Bektur Danday Dzhaksyl Ermek Ibragim Iskak Ismail Kadyr Kasym Kenzhe Khalil Kurmang Mamyt Musa Muzafar Nazar Nurdaul Omural Orazal Otun Rakhim Sadyk Saparb Sarsen Sultan Suleim Tashmat Toktog Turgun Umar Usub Yakub Zhumab Zhunus",
        "turkish": "Akar Aksoy Arslan Aydın Bayrak Bozkurt Çelik Çetin Demir Doğan Erdem Güneş Güven Kaplan Kara Kaya Kılıç Koç Korkmaz Kurt Memiş Oğuz Önal Öztürk Polat Şahin Şimşek Tekin Toprak Tunç Uslu Ünal Yalçın Yıldız Yılmaz",
        "georgian": "Abash Bakra Bera Chikv Dolidz Gelash Gogol Iosel Janel Kapan Khvich Kobakh Lomid Maisur Margvel Mchedl Nozad Pirtskh Shengel Tsereteli",
        "armenian": "Abraham Avet Baghdas Danel Gaspar Gevorg Grigor Hakob Harutyun Hovhannis Karapet Kirakos Manuk Markar Martiros Mkrtch Petros Sarg Stepan Vardan",
        "slavic": "Alekse Andre Baran Belous Bogdan Chern Dan Fedor Gavril Golub Grigor Ivan Kalin Karp Kirill Kolesnik Kuznets Lebed Makar Markel Mironen Morozen Nikol Orl Pavl Petr Popov Romanen Savel Shevchen Sidor Sokol Stepan Tikhon Vasil Vinograd Voron Yakov Zakhar Zhuk",
        "latin": "Almeida Álvarez Barbosa Benedetti Bianchi Caruso Castro Colombo Costa Cruz Díaz Dumitru Esposito Fernández Ferrari Fonseca García Gómez Ionescu Lombardi López Marin Martínez Mendes Moreno Moretti Navarro Nunes Ortega Pereira Popa Ramírez Ribeiro Ricci Rinaldi Romano Rossi Ruiz Santos Silva Teixeira Torres Vargas Vega",
        "hungarian": "Bakos Balogh Barta Bognár Farkas Fekete Halász Horváth Juhász Katona Kovács Lakatos Molnár Nagy Németh Papp Szabó Szalai Takács Varga",
        "polish": "Adamczyk Bartosz Czernik Dvořák Dąbrowski Fiala Górski Grabowski Jankowski Kamiński Kowalczyk Kozłowski Král Mazur Novák Nowicki Pospíšil Procházka Sikora Svoboda Wieczorek Zieliński",
        "german": "Ahlström Albrecht Bauer Bergmann Brandt Dietrich Eklund Fischer Friedrich Gruber Hartmann Hoffmann Huber Kaiser Keller Koskinen Krüger Lehmann Lindgren Lindholm Mäkinen Maier Müller Nyberg Pichler Richter Schäfer Schneider Schröder Steiner Virtanen Vogel Wagner Weber Winkler Ziegler",
        "french": "Barbier Bertrand Blanchard Bonnet Chevalier Dubois Dufour Dupont Fontaine Garnier Girard Lacroix Lambert Leclerc Lefèvre Mercier Moreau Perrin Renaud Rousseau",
        "english": "Adeyemi Baker Bennett Campbell Carter Clarke Cooper Davies Doyle Edwards Fitzgerald Foster Gallagher Graham Harrison Hughes Jennings Kamau Kelly Lawson Marshall Mbeki Mitchell Murphy Nkosi O'Brien O'Connor Okafor Otieno Palmer Parker Quinn Reynolds Shaw Turner Walsh Watson Whitfield",
        "chinese": "Cao Chang Chen Cheng Deng Ding Fang Gao Guo Hoang Huang Jiang Li Liang Lin Liu Luo Nguyen Pham Qian Shen Sun Tang Tran Wang Wu Xiao Xu Yang Zhang Zhao Zheng Zhou Zhu",
        "japanese": "Aoki Fujimoto Hasegawa Hayashi Inoue Ishikawa Ito Kato Kobayashi Kondo Matsuda Mori Nakamura Nishimura Ogawa Okada Saito Sakamoto Sato Shimizu Suzuki Takahashi Tanaka Watanabe Yamada Yoshida",
        "korean": "Ahn Baek Bae Cho Choi Han Hong Hwang Jang Jeon Jung Kang Kim Kwon Lee Lim Moon Nam Oh Park Seo Shin Song Yoo Yoon",
        "indian": "Agarwal Bhatia Chandra Chaudhary Das Deshmukh Gunawan Gupta Hidayat Iyer Joshi Kapoor Kumar Kusuma Malhotra Mehta Menon Mishra Nair Patel Prasetyo Rao Reddy Saputra Saxena Sharma Singh Srivastava Susanto Verma Wijaya",
        "arabic": "Abbasi Ahmadi Al-Amin Al-Dosari Al-Fahim Al-Ghamdi Al-Hashimi Al-Jaber Al-Kuwari Al-Mansouri Al-Najjar Al-Otaibi Al-Qasimi Al-Rashid Al-Sabah Al-Tamimi Bakr Darwish El-Sayed Farahani Ghorbani Haddad Hamdan Hosseini Jafari Karimi Khan Malik Mansour Mirza Moradi Najafi Qureshi Rahimi Rezaei Saleh Shaheen Siddiqui Tehrani Zaman",
    }.items()
}

LAST_ENDINGS = {
    "turkic": ["ov", "ova", "ev", "eva", "uly", "aliev", "bekov", "baev", "zhanov", "kulov", "mamedov", "shev"],
    "georgian": ["ashvili", "idze", "adze", "iani", "ava"],
    "armenian": ["yan", "ian", "syan"],
    "slavic": ["ov", "ova", "ev", "in", "enko", "sky", "skaya", "ovich", "chuk"],
}

OFFICES = [  # (key, template with {adj} or {country}) — the office holder of a country is a world fact
    ("president", "{adj} President"),
    ("prime_minister", "{adj} Prime Minister"),
    ("foreign_minister", "{adj} Foreign Minister"),
    ("trade_minister", "{adj} Minister of Trade"),
    ("energy_minister", "{adj} Energy Minister"),
    ("transport_minister", "{adj} Transport Minister"),
    ("finance_minister", "{adj} Finance Minister"),
    ("deputy_pm", "{adj} Deputy Prime Minister"),
    ("ambassador", "{adj} Ambassador"),
    ("speaker", "Speaker of the {adj} Parliament"),
]
PRIVATE_TITLES = [
    "Chief Executive Officer",
    "Chairman of the Board",
    "Deputy Director",
    "Chief Economist",
    "Senior Analyst",
    "Regional Director",
    "Head of Research",
    "Managing Director",
    "Professor",
    "Spokesperson",
    "Executive Secretary",
    "Project Manager",
    "Vice President",
    "Rector",
]
ORGS = [
    row.split("|")
    for row in """
Organization of Turkic States|OTS
Eurasian Economic Union|EAEU
Shanghai Cooperation Organization|SCO
United Nations Development Programme|UNDP
European Bank for Reconstruction and Development|EBRD
Asian Development Bank|ADB
Asian Infrastructure Investment Bank|AIIB
World Bank|WB
Islamic Development Bank|IsDB
International Monetary Fund|IMF
World Trade Organization|WTO
World Health Organization|WHO
International Energy Agency|IEA
Food and Agriculture Organization|FAO
Economic Cooperation Organization|ECO
Organization for Security and Co-operation in Europe|OSCE
African Union|AU
Association of Southeast Asian Nations|ASEAN
Gulf Cooperation Council|GCC
European Investment Bank|EIB
""".strip().splitlines()
]
COMPANY_HEADS = "North East West Trans Inter Euro Asia Steppe Caspian Altai Silk Golden Blue United First Global New Grand Delta Nova Prime Atlas Orion Vector Meridian Summit Horizon Polar Delta Terra".split()
COMPANY_CORES = "Rail Energy Gas Steel Cement Grain Cargo Logistics Telecom Mining Power Chemicals Textile Motors Water Agro Capital Insurance Aviation Shipping Solar Wind Copper Uranium Construction".split()
COMPANY_TAILS = [
    "Group",
    "Holding",
    "JSC",
    "LLP",
    "Corporation",
    "Company",
    "Ltd",
    "AG",
    "Inc.",
    "Partners",
    "Fund",
    "Agency",
    "Institute",
]

PLACE_A = "Al Ak Kara Sary Kok Ust Novo Tash Bala Kyzyl Shal Tal Zhar Bur Dar Mer San Vel Gor Kas Lor Mon Pet Ros Sel Tor Var Wes Yor Zel Bri Cal Dun Est Fal Gren Hal Il Jal Kel".split()
PLACE_B = "ta ba ga ra na sha li mu no ko zho be de ve re ma pa ti ri so lo du fa ke".split()
PLACE_C = "kent bulak gorsk grad stan bad tau kol abad burg ville ton ford mouth berg dorf heim polis nia vka sk rsk insk var pur nagar minster ley ham by".split()

SECTORS = "trade energy transport agriculture education tourism healthcare mining logistics finance digitalization infrastructure defense culture construction aviation telecommunications manufacturing science metallurgy ecology banking textiles pharmaceuticals cybersecurity irrigation hydropower petrochemicals e-commerce geology seismology viticulture horticulture aquaculture biotechnology".split()
NOUNS = """cooperation meeting agreement government country development project region partnership program initiative investment economy
issue route company area year minister sector state policy work part support plan role growth process market session forum strategy
framework decision report member production capacity network commission system dialogue statement center council opportunity export
bank security relation corridor platform group technology law fund measure summit border resource visit talk document service level
industry population potential result effort challenge source standard reform memorandum exchange principle goal participant priority
business community mechanism delegation institution port railway plant facility supply demand price budget tax tariff customs climate
water crop harvest grain pipeline grid reactor turbine license contract tender auction deposit reserve currency inflation deficit
surplus debt bond loan grant subsidy wage pension household school university student teacher hospital patient vaccine doctor nurse
road bridge tunnel airport terminal warehouse container fleet vessel truck wagon locomotive engine factory workshop laboratory
archive museum theater festival exhibition monument heritage language tradition custom ritual craft carpet archaeology manuscript
glacier river basin reservoir canal dam steppe desert mountain valley forest species habitat emission pollutant quota footprint
drought flood earthquake landslide avalanche wildfire shelter evacuation volunteer brigade drill siren sensor satellite antenna
algorithm dataset server bandwidth startup incubator accelerator patent prototype semiconductor battery electrolyzer lithium
phosphate ferroalloy bauxite chromite molybdenum zirconium feedstock refinery condensate hydrocarbon bitumen kerosene lubricant
arbitration jurisdiction ratification annex protocol communique charter plenary quorum mandate veto abstention caucus rapporteur
ombudsman prosecutor tribunal plaintiff injunction verdict appeal testimony subpoena statute bylaw ordinance decree referendum
constituency ballot turnout incumbent coalition manifesto lobby think-tank watchdog whistleblower embargo sanction waiver exemption
quarantine phytosanitary livestock poultry fodder greenhouse orchard seedling fertilizer pesticide irrigation tractor combine silo""".split()
ADJECTIVES = """new economic joint international regional national political key bilateral important public major strategic additional
high-level significant strong long-term social financial digital green global local industrial cultural humanitarian mutual legal
technical modern sustainable environmental private large effective special practical common possible scientific historic traditional
multilateral intergovernmental competitive transparent inclusive resilient innovative favorable renewable agricultural commercial
logistical cross-border landlocked seasonal preliminary comprehensive unprecedented substantial moderate gradual rapid steady uneven
fragile ambitious pragmatic cautious reciprocal preferential statutory provisional interim contentious nonbinding tentative overdue
mountainous arid coastal rural urban suburban peripheral industrialized post-industrial low-carbon energy-intensive export-oriented
labor-intensive state-owned listed unlisted municipal federal provincial communal ecclesiastical archival seismic hydrological
meteorological epidemiological actuarial fiscal monetary macroeconomic microeconomic geopolitical geothermal photovoltaic""".split()
VERBS_PAST = """said noted emphasized stressed discussed signed agreed announced reported launched opened supported reviewed confirmed
highlighted presented proposed approved adopted expanded strengthened considered outlined underlined welcomed invited visited completed
started continued increased reduced improved established created developed implemented introduced modernized accelerated coordinated
negotiated ratified finalized postponed suspended resumed extended amended drafted revised audited inspected commissioned refurbished
inaugurated dismantled relocated subsidized underwritten benchmarked streamlined harmonized reaffirmed reiterated clarified rebutted""".split()
VERBS_BASE = """strengthen expand develop support increase improve ensure create discuss continue promote implement modernize accelerate
facilitate deepen enhance coordinate attract reduce establish introduce finance build launch explore simplify harmonize diversify secure
upgrade extend preserve restore monitor digitalize stimulate subsidize certify privatize refurbish electrify decarbonize recapitalize""".split()
ADVERBS = """also further significantly actively jointly currently previously steadily recently fully particularly gradually successfully
regularly jointly effectively rapidly notably substantially separately formally consistently provisionally tentatively ostensibly""".split()
CONNECT = [
    "In addition, ",
    "At the same time, ",
    "According to the press service, ",
    "As part of the visit, ",
    "Meanwhile, ",
    "Earlier, ",
    "In particular, ",
    "For their part, ",
    "Officials said ",
    "Separately, ",
    "As previously reported, ",
]
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "11th",
    "12th",
    "14th",
    "15th",
]
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
MONTHS = "January February March April May June July August September October November December".split()
MONTHS_ABBR = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()

FILLER = """
The {adj} {noun} will help {vb} {sector} and {vb} the {noun} of {noun} across the region.
The parties {vp} the {adj} {noun} of the {noun} and {vp} the need to {vb} {sector}.
They {adv} {vp} issues of {sector}, {sector} and {sector}.
Special attention was paid to the {noun} of the {adj} {noun} in {place}.
{connect}the {noun} of {adj} {nouns} remains a {adj} {noun} for both sides.
Experts believe that the {adj} {noun} could {vb} {sector} and {vb} {adj} {nouns}.
The {noun} is expected to {vb} the {adj} {noun} between {place} and {place}.
Both sides {vp} readiness to {vb} the {noun} and {vb} {adj} {nouns} in {sector}.
{connect}work on the {adj} {noun} in the {place} region is under way.
Among the priorities are {sector}, {sector} and the {noun} of {adj} {nouns}.
The {noun} {vp} in {place} brought together {nouns} from the {sector} and {sector} sectors.
The {adj} {noun} was {adv} {vp} by the {noun} of the {place} district.
In {place}, local {nouns} {vp} that the {noun} had been {adv} delayed by the {adj} {noun}.
The {noun} covers {sector}, {adj} {nouns} and the {noun} of the {place} {noun}.
It was {adv} decided to {vb} the {adj} {noun} and to {vb} {sector}.
Residents of {place} expect the {noun} to {vb} {adj} {nouns} and {vb} the {noun}.
{connect}the sides {vp} a {adj} {noun} on {sector}.
The {noun} serves as a {adj} {noun} for {sector} and {adj} {nouns}.
This approach is aimed at {sector}, which remains a {adj} {noun} of the {noun}.
No {adj} {noun} was {vp} on the {noun} of the {noun}.
The {place} {noun} will {vb} {adj} {nouns}, including {sector} and {sector}.
Observers {vp} that the {noun} reflects a {adj} {noun} in {sector}.
The {noun} was followed by a {adj} {noun} and a tour of the {place} {noun}.
A {adj} {noun} on the {noun} of {sector} is being {vp} by the {noun}.
""".strip().splitlines()
QUOTES = """
We are {adv} ready to {vb} the {adj} {noun} and to {vb} {sector} for the benefit of our peoples.
The {noun} of our countries gives a new impetus to {sector} and the {adj} {noun}.
I am confident that the {adj} {noun} will {vb} {sector} in the coming years.
Our {noun} must {vb} {adj} {nouns}, and we intend to {vb} the {noun} together.
This {noun} is not only about {sector}; it is about the {adj} {noun} of the region.
We have made every effort to {vb} the {noun}, and this {noun} continues to expand.
""".strip().splitlines()
