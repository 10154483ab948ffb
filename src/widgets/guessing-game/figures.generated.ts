// Written by scripts/train/passages.ts from the models of src/assets/models; see there.
import type { Tables } from './guessers.ts';
import type { Figures } from './passages.ts';

export const TABLES: Tables = {"letters":" etaoinsrhldcumfpgwybvkxjqz","digrams":["ntrls dcimvybgpkuwfxhezjoqa","eluyoarisj tbmvdnchwfgpkqxz","oehatiurkl cysqndmzbpgjfvwx"," eioasuryldgvmnjwhftcbpkqzx"," rnsdalcetmvxipfygwoqbhukjz"," oierafutlysgpnbdwhcmkjzqvx"," ehroaiulnsgtymdbwfpzkcjvqx","eai otruymslnbwdfhqcpgkvjzx","ntsoclemr dgvafpbzkxuiqhjwy","ueoai rjhdstbcfgklmnpqvwxyz","e inslayofhwrumdtgbpkcvjxqz"," eliayodustfvkmpwrcngbhzqjx","ea oipuymbsrnflcdtwhvgkxjqz"," dgteosciaynulkfmvjhqwrbpxz","nrf umtwlsopvdcibkagyehxjzq","eroalp iuthsymwbfdnkgcjqzvx","u aisqeybcdfghjklmnoprtvwxz","e ioastyndmrucglkvpfbwhqjxz"," teishouapclmkywfnqdbrgvjzx","h ieoarsuytlwmcnfbpzgdvkjqx","rsntlcp geaibmdfoykvzxuhjwq","eiaoyu drlmsjnvtchxgbfkpqwz","ihae onsrldtyfkbumpcwgzjqvx","ptice ahuoyxvqsfmldwbgnzjkr"," oesimtalpbrncdwgfhzuvxkjyq","eaioz yluwtbvhfdsnmprckgqjx","taoiswhcbmfpdernlguyvjkqzx "]};

/** Of Shannon’s example and then of each passage. */
export const FIGURES: readonly Figures[] = [
 {
  "counts": [
   1.6329,
   1.4001,
   1.4607
  ],
  "network": [
   1.8357,
   1.8893,
   1.6031
  ],
  "mixture": [
   1.6572,
   1.6153,
   1.5521
  ],
  "ranks": "51161121111161911211221214273121211158752111111131111712111214119811b41111144221111211111121b611117111"
 },
 {
  "counts": [
   1.4323,
   1.1648,
   1.3798
  ],
  "network": [
   1.2806,
   1.0742,
   1.3007
  ],
  "mixture": [
   1.2507,
   1.073,
   1.2854
  ],
  "ranks": "6121121141111111611e452181123111111116211112111121121151111111121112111114711118121434211111451411e311111111"
 },
 {
  "counts": [
   1.6332,
   1.4135,
   1.6011
  ],
  "network": [
   1.3879,
   1.262,
   1.3378
  ],
  "mixture": [
   1.3949,
   1.2639,
   1.3634
  ],
  "ranks": "5116111111112211118411c4111122311111111132112111111151112111355111111311111211b15111131111111111d21121"
 },
 {
  "counts": [
   1.3887,
   1.3216,
   1.1187
  ],
  "network": [
   1.3156,
   1.1904,
   0.9944
  ],
  "mixture": [
   1.2403,
   1.124,
   0.9684
  ],
  "ranks": "2111414311e13g32111121112111143411162111113213111111b11711111111111111111111311g111111111131111111g61111121111111h411111119111111"
 },
 {
  "counts": [
   1.4462,
   1.3716,
   1.2476
  ],
  "network": [
   1.5169,
   1.425,
   1.4164
  ],
  "mixture": [
   1.4202,
   1.3791,
   1.3347
  ],
  "ranks": "61341111111111111222134121111i11112312111111a42211111i1214121111111h121511111115111211112817221119152"
 },
 {
  "counts": [
   1.6363,
   1.5377,
   1.4536
  ],
  "network": [
   1.424,
   1.4136,
   1.4218
  ],
  "mixture": [
   1.4186,
   1.3914,
   1.3798
  ],
  "ranks": "311111111652111111111111111d58117211111111311116121111115193128211111111j21111211111d121111113423111311114211131281121771111c221111c37111h27131131111113321211111"
 },
 {
  "counts": [
   1.4634,
   1.3947,
   0.8909
  ],
  "network": [
   1.4615,
   1.392,
   0.6737
  ],
  "mixture": [
   1.3838,
   1.3327,
   0.7071
  ],
  "ranks": "612121111b421111621112112112111111111551211115h2451111a5212m111114311111111111111116411241111111114111"
 },
 {
  "counts": [
   1.7372,
   1.6709,
   1.7467
  ],
  "network": [
   1.4893,
   1.3448,
   1.2717
  ],
  "mixture": [
   1.4841,
   1.3462,
   1.3018
  ],
  "ranks": "e12121441115114214111111a122311111111b118221111b311178212113111111111111116111922162211211411311111355116111111913211111131561111111111111611743151111113"
 },
 {
  "counts": [
   1.6303,
   1.6323,
   1.5681
  ],
  "network": [
   1.6427,
   1.7143,
   1.6864
  ],
  "mixture": [
   1.4913,
   1.5226,
   1.4919
  ],
  "ranks": "51161131111115111332111111211111c5111121111a11a16211242111111116211113411111811d31121111211h211312311111g321111113111141j122111111gc111"
 },
 {
  "counts": [
   1.732,
   1.6824,
   1.7668
  ],
  "network": [
   1.4032,
   1.3638,
   1.3599
  ],
  "mixture": [
   1.4133,
   1.3717,
   1.3877
  ],
  "ranks": "5111g11331111111152111111711118241221112111111113121111111g11116131173111111151111118421111111g2111113121111131161e11e11139111311"
 },
 {
  "counts": [
   1.8448,
   1.8187,
   1.8037
  ],
  "network": [
   1.6343,
   1.683,
   1.7594
  ],
  "mixture": [
   1.6005,
   1.6298,
   1.6701
  ],
  "ranks": "31111114232112111c111111111182121111115121131111141411173117hj2321a331121113113l1111141111111125216111111142111a11414121111113812111153111182111811111"
 },
 {
  "counts": [
   2.0253,
   1.9893,
   1.912
  ],
  "network": [
   1.7229,
   1.6725,
   1.6835
  ],
  "mixture": [
   1.7215,
   1.6728,
   1.6687
  ],
  "ranks": "511415412234211114211c223142111812123342111311b4111921211111215211111d28144111814111111111322f111141211111114212622111311111143a132211511c231"
 },
 {
  "counts": [
   2.1488,
   2.0813,
   2.2041
  ],
  "network": [
   2.1217,
   2.0522,
   2.0088
  ],
  "mixture": [
   2.0289,
   1.9928,
   1.9625
  ],
  "ranks": "e21631121112291311271111111453221112b14112257111411d351111111362211138454211111672411111157111424221111131711151221"
 }
];
