/** "Cities" of the postal list that are firms, authorities or mail desks with a ZIP of their own: nobody lives there. */
export const organisations = new Set(
  `115 Crm Firms|115 Firms|Academy Life|Alliance Data Systems|Allstate Insurance Co|American Express
American Greeting Card|Ameritrust Card Center|Amsouth Bank|Appalachian Pwr|Ariz Correctional Ctr
Arizona State Lottery|Assc Doctors Ins|At&t|Atlanta Bmc|Bank Of America|Bank Of New York|Bell Atlantic Telephone Co
Bendix Corp|Beneficial Natl Bank|Blair Return Center|Bmg Columbia House Acs|Bmg Columbia Hse Music Club
Bureau Business Practice|Cancer Fund Of Amer Brm|Cancer Fund Of America|Cds Brm|Census Bureau|Centerre Bank Of Kc
Citibank|Citicorp Services Inc|City National Bank|Cleveland Elec Ill Co|Clifford And Wills|Contest Mail
Continental Telephone|Corporate Mailings|Decorative Craft Ideas|Defense Finance Accounting|Duguesne Light Co
Eastern Airlines|Eastern States Bkcard Assoc|Express Mail Reporting Syste|Federal Communications Com|Firm Holdouts
Firms|First Consumers Nat Bank|First National Bank|First National Bank Of Fl|First Natl Bank Mail Service
First Union Bank|Fisher Body Boc|Flagship Banks Of Miami|Focus On The Family|Gap Inc Direct|Gen Electric
General Lafayette|General Telephone|Geo Koch Sons|Goodwill Games 1990|Greyhound Dial Corp|Grolier Books
Gurneys Seed & Nursery Co|Haddon Craftsmen Book Dist|Homeside Lending Inc|Independent Elect Of Amer|Internal Revenue
J C Penney Co|Joseph Horne Co|Kansas Lottery|Kemper Ins Co|Kiamichi Christian Mission|Liberty Mutual
Lions International|Lockheed Corp|Macys Of California|Marden Kane Inc|Marine Corps Institute|Master Charge
Merchants National Bank|Metropolitan Edison Co|Midlantic National Bank|Montgomery Wards|Muscular Dystrophy
National Wildlife Assoc|Nationwide Fulfill Systems|Naval Reserve Pers Ctr|Nw Natural|Ny Telephone|Oxmoor House
Pacific Area Office|Pacific Gas & Electric|Pacific Tel|Parcel Return Service|Parisians Inc|Piedmont Aviation
Roadway Express|Sears|Sears Roebuck|Select And Save|Sf International Service Ctr|Shared Firm Zip|Shell Oil Box 150
Shell Oil Box 160|Southern California Gas Comp|Southern Md Facility|Spotts Inc|Springfield Bmc
State Board Of Insurance|State Farm|State Farm Ins|State Farm Insurance|Suburb Maryland Fac|Texas Dept Of Correction
The Mail Box|Tn Dept Of Health Environ|Tn Dept Of Human Svc|U S Geological Survey|Us Bank|Us West
Visa Lottery State Dept|Wa State Lottery|Wachovia Master Chrg|Wells Fargo Bank|West One Bank|Weyerhaeuser Co
World Vision International
Aaa|Arizona State Univ West|Blue Cross Blue Shield|Brm|Dhs|Mastercard|Naval Supply Center|New Brighton Boxes|Sbc`.split(
    /[|\n]/,
  ),
)
