/*
 * Written by hand: surnames met in the United States that follow the common ones, so that the names of a large dataset
 * do not all come from one list. Source: none; the choice and the order are assumed.
 */

/** Further surnames, in no order of frequency. */
export const furtherSurnameWords = `Abrams|Acevedo|Acosta|Adair|Ahmed|Akers|Albert|Albright|Aldrich|Alford|Ali|Allred|Alston|Amaya|Ames
Andersen|Andrade|Anthony|Aponte|Aragon|Archer|Arellano|Arias|Arroyo|Ashby|Ashley|Atkinson|Avery|Avila|Ayala|Ayers
Babcock|Baca|Bain|Baird|Baptiste|Barajas|Barlow|Barnard|Barr|Barrera|Barrios|Barron|Barry|Bartlett|Bauer|Bautista
Beach|Bean|Beard|Beasley|Beltran|Bender|Benitez|Benjamin|Bentley|Berg|Berger|Bernal|Bernard|Best|Bird|Blackburn
Blackwell|Blanchard|Blanco|Bland|Blankenship|Blevins|Bloom|Blum|Bolton|Bond|Bonner|Booker|Booth|Bowden|Bowles|Boyce
Bradford|Bradshaw|Branch|Brandt|Brennan|Brewster|Briscoe|Britt|Brooke|Browning|Bruce|Brunner|Bryson|Buck|Buckley|Bui
Bullock|Burch|Burks|Burnett|Burris|Burrows|Cabrera|Calderon|Calhoun|Camacho|Cameron|Campos|Cantrell|Cantu|Cardenas
Carey|Carlisle|Carney|Carrillo|Cash|Castaneda|Castellanos|Cervantes|Chan|Chang|Chaney|Chase|Chen|Cherry|Cheng|Childers
Childs|Cho|Choi|Christian|Chu|Chung|Church|Cisneros|Clay|Clements|Cline|Cochran|Coffey|Combs|Compton|Conley|Connolly
Conrad|Contreras|Conway|Cooke|Cooley|Copley|Cordova|Corona|Correa|Costa|Cote|Covington|Cowan|Crane|Crosby|Crowley|Cruise
Cuevas|Culver|Cunha|Curran|Dalton|Daly|Dang|Darby|Davenport|Davila|Deal|Decker|Dejesus|Deleon|Denton|Deleon|Desai|Dhillon
Dial|Dickerson|Dickson|Dillard|Dillon|Dinh|Do|Dodd|Dodson|Dominguez|Donahue|Donaldson|Donovan|Dorsey|Dotson|Dougherty
Downs|Doyle|Driscoll|Duarte|Dudley|Duffy|Duke|Dunlap|Duong|Duran|Durham|Dutton|Dwyer|Dyer|Eaton|Echols|Eddy|Edmonds
Eldridge|Elkins|Emerson|Emery|England|English|Enriquez|Erwin|Escobar|Espinosa|Espinoza|Esquivel|Esparza|Everett|Ewing
Falk|Farley|Farris|Faulkner|Felix|Fennell|Fenton|Field|Finch|Fink|Finley|Fischer|Fitzpatrick|Flanagan|Flynn|Foley|Fong
Fontenot|Foreman|Forrest|Fortner|Fournier|Foy|Franco|Frederick|Friedman|Fritz|Frost|Frye|Fuentes|Fulton|Gagnon|Gaines
Galindo|Gallagher|Gallegos|Galvan|Gamble|Gandhi|Gates|Gentry|Gilliam|Gillespie|Gilmore|Glass|Glenn|Golden|Goldberg
Goldstein|Gomes|Good|Goss|Gould|Granados|Granger|Gray|Greenberg|Grider|Grove|Guerra|Guevara|Gunter|Gupta|Ha|Haas|Hagen
Haines|Hall|Hamm|Han|Hancock|Haney|Hardin|Harding|Harman|Harrell|Hartley|Hatch|Hatcher|Hatfield|Hawkes|Hayden|Heath
Hebert|Helms|Hendricks|Hendrix|Hensley|Henson|Herring|Hess|Hester|Hewitt|Hickman|Hildebrand|Hill|Hinojosa|Hinton|Ho
Hobbs|Hodge|Hoang|Holbrook|Holcomb|Holden|Holder|Holman|Hong|Hood|Hoover|Horn|Horne|House|Houser|Hsu|Huang|Huber|Huerta
Huffman|Hull|Humphrey|Hurley|Hurst|Hussain|Hutchins|Hutchinson|Huynh|Ibarra|Ibrahim|Irwin|Isaac|Iverson|Ivey|Iyer|Jaramillo
Jarvis|Jean|Jewell|Jacobsen|Johansen|Jorgensen|Joshi|Juarez|Kaiser|Kane|Kang|Kaplan|Katz|Kaufman|Kaur|Keith|Kemp|Kendall
Kent|Kern|Kerr|Khan|Kidd|Kincaid|Kirby|Kirk|Kirkland|Kirkpatrick|Knapp|Knox|Kowalski|Kramer|Krause|Krueger|Kruse|Kumar
Lacey|Lai|Lam|Lancaster|Landry|Landers|Lang|Langley|Lara|Larsen|Lau|Law|Le|Leach|Leal|Leblanc|Ledford|Leon|Lester
Levine|Levy|Lewandowski|Li|Lim|Lin|Lindsay|Link|Liu|Livingston|Locke|Lockhart|Logue|Lott|Lovell|Lozano|Lu|Lugo|Lujan
Lund|Luong|Lutz|Ly|Lyon|Macdonald|Macias|Mack|Madden|Maddox|Magana|Mahoney|Mai|Malik|Marin|Marino|Marquez|Marroquin
Marrero|Martins|Massie|Mata|Mathews|Mayo|Mays|McAllister|McCabe|McCall|McCann|McClain|McClendon|McConnell|McCormack
McCray|McDowell|McFadden|McFarland|McGowan|McGrath|McIntosh|McIntyre|McKay|McKee|McKnight|McLean|McMahon|McMillan
McNamara|McNeil|McPherson|McQueen|Meadows|Mehta|Mejia|Melendez|Melton|Mercado|Mercer|Merrill|Merritt|Meza|Michael|Michel
Middleton|Miranda|Mohamed|Molina|Monroe|Montano|Montes|Montoya|Moon|Mooney|Mora|Morrow|Mosley|Mueller|Mullen|Muller
Murillo|Myles|Nair|Najera|Nance|Nava|Navarro|Neff|Ngo|Nielsen|Nieves|Nixon|Noble|Noel|Nolen|Novak|Nowak|Nunn|Oakley
Ochoa|O'Donnell|O'Neal|O'Neill|O'Brien|Odom|Oh|Ojeda|Oliveira|Olsen|Olivares|Orozco|Orr|Osborn|Osman|Otto|Overton|Pace
Pacheco|Paige|Palacios|Pappas|Paredes|Parrish|Pate|Patel|Paz|Peck|Pena|Pennington|Peralta|Pereira|Petersen|Peterman
Petty|Pham|Phan|Pham|Piper|Pittman|Pitts|Plummer|Pollard|Ponce|Portillo|Potts|Preston|Prince|Proctor|Pruitt|Pugh|Quintana
Quintero|Rahman|Ramey|Randall|Randolph|Rangel|Rao|Rasmussen|Reddy|Redmond|Reilly|Reyna|Rich|Richard|Richmond|Riddle
Riggs|Ritter|Rivas|Robles|Rocha|Roche|Rodrigues|Roman|Rojas|Rollins|Romano|Rosa|Rosales|Rosario|Rosen|Rosenberg|Roth
Rowland|Rubin|Rubio|Rush|Russo|Saenz|Salas|Salinas|Sampson|Samuels|Sanford|Santana|Sargent|Savage|Sawyer|Schaffer
Schafer|Schroeder|Schulz|Schuler|Schumacher|Sellers|Serrano|Sexton|Shaffer|Shah|Shannon|Sharma|Sharpe|Shea|Sheehan
Shepard|Shepherd|Sheppard|Sherwood|Short|Shin|Sierra|Simms|Singh|Skinner|Sloan|Small|Snow|Solis|Solomon|Song|Sosa
Sotelo|Soares|Spears|Springer|Stafford|Stanford|Starr|Stein|Stephenson|Stout|Strong|Stuart|Suarez|Summers|Sun|Sweeney
Sweet|Sykes|Talley|Tan|Tanaka|Tang|Tanner|Tapia|Tejeda|Terrell|Thao|Tipton|To|Toledo|Torrez|Tovar|Tracy|Trevino|Trinh
Trujillo|Truong|Tuttle|Tyson|Ung|Upchurch|Urban|Uribe|Valencia|Valentin|Valentine|Valenzuela|Valle|Van|Vance|Vang
Varela|Vaughan|Velasco|Velasquez|Velez|Vera|Vernon|Vigil|Villa|Villanueva|Villarreal|Vincent|Vo|Voss|Vu|Wagoner|Walden
Wall|Waller|Wang|Ware|Washburn|Watt|Weaver|Weeks|Weinstein|Weiss|Wells|Wheatley|Whitaker|Whitehead|Whitfield|Whitley
Whitney|Wiggins|Wilcox|Wilder|Wiley|Willard|Winters|Wolf|Woodard|Woodward|Wooten|Worley|Wu|Wyatt|Xiong|Yamamoto|Yang
Ybarra|Yee|Yoder|Yoon|York|Yu|Zamora|Zapata|Zavala|Zhang|Zhao|Zheng|Zhou|Ziegler|Zuniga`
