// Written by scripts/train/passages.ts from the models of src/assets/models; see there.
import type { Tables } from './guessers.ts';
import type { Figures } from './passages.ts';

export const TABLES: Tables = {"letters":" etaoinsrhldcumfpgwybvkxjqz","digrams":["ntrls dcimvybgpkuwfxhezjoqa","eluyoarisj tbmvdnchwfgpkqxz","oehatiurkl cysqndmzbpgjfvwx"," eioasuryldgvmnjwhftcbpkqzx"," rnsdalcetmvxipfygwoqbhukjz"," oierafutlysgpnbdwhcmkjzqvx"," ehroaiulnsgtymdbwfpzkcjvqx","eai otruymslnbwdfhqcpgkvjzx","ntsoclemr dgvafpbzkxuiqhjwy","ueoai rjhdstbcfgklmnpqvwxyz","e inslayofhwrumdtgbpkcvjxqz"," eliayodustfvkmpwrcngbhzqjx","ea oipuymbsrnflcdtwhvgkxjqz"," dgteosciaynulkfmvjhqwrbpxz","nrf umtwlsopvdcibkagyehxjzq","eroalp iuthsymwbfdnkgcjqzvx","u aisqeybcdfghjklmnoprtvwxz","e ioastyndmrucglkvpfbwhqjxz"," teishouapclmkywfnqdbrgvjzx","h ieoarsuytlwmcnfbpzgdvkjqx","rsntlcp geaibmdfoykvzxuhjwq","eiaoyu drlmsjnvtchxgbfkpqwz","ihae onsrldtyfkbumpcwgzjqvx","ptice ahuoyxvqsfmldwbgnzjkr"," oesimtalpbrncdwgfhzuvxkjyq","eaioz yluwtbvhfdsnmprckgqjx","taoiswhcbmfpdernlguyvjkqzx "]};

/** Of Shannon’s example and then of each passage. */
export const FIGURES: readonly Figures[] = [
 {
  "counts": [
   1.6439,
   1.4147,
   1.4779
  ],
  "network": [
   1.8421,
   1.8973,
   1.6105
  ],
  "mixture": [
   1.6733,
   1.6425,
   1.5701
  ],
  "ranks": "51161121111161911211221214273121211158752111111131111712111214118811b411111542211112111111219611117111"
 },
 {
  "counts": [
   1.4405,
   1.1818,
   1.402
  ],
  "network": [
   1.2788,
   1.0788,
   1.3069
  ],
  "mixture": [
   1.2507,
   1.0781,
   1.2952
  ],
  "ranks": "9121121141111111611e452161123111111116211112111121121151111111121112111114711117121434211111551411e311111111"
 },
 {
  "counts": [
   1.6382,
   1.4206,
   1.6063
  ],
  "network": [
   1.392,
   1.2671,
   1.3437
  ],
  "mixture": [
   1.3971,
   1.2686,
   1.3645
  ],
  "ranks": "5116111111112211118411b4111152411111111122112111111151112111355111111311111211b14111141111211111d21121"
 },
 {
  "counts": [
   1.3136,
   1.2236,
   1.0843
  ],
  "network": [
   1.2692,
   1.1296,
   0.9907
  ],
  "mixture": [
   1.2367,
   1.1138,
   0.9772
  ],
  "ranks": "3111414311e13f32111121112111143511162111113213111111a11411111121111111111111311g111111111131111111g61111121111111h411111119111111"
 },
 {
  "counts": [
   1.4634,
   1.3972,
   1.2716
  ],
  "network": [
   1.5225,
   1.432,
   1.4233
  ],
  "mixture": [
   1.4349,
   1.3892,
   1.3494
  ],
  "ranks": "91341111111111111222144121111h11112312111111a42211111j1214121111111h121611111115111211112817221119152"
 },
 {
  "counts": [
   1.6357,
   1.5367,
   1.4515
  ],
  "network": [
   1.427,
   1.417,
   1.4245
  ],
  "mixture": [
   1.421,
   1.3988,
   1.3902
  ],
  "ranks": "211111111652111111111111111d58117211111111311116121111115193128211111111j21111211111a121111113423111311114211131281121871111c221111a37111h26131131111113331211111"
 },
 {
  "counts": [
   1.4733,
   1.4082,
   0.9124
  ],
  "network": [
   1.4656,
   1.3971,
   0.678
  ],
  "mixture": [
   1.393,
   1.3431,
   0.7075
  ],
  "ranks": "912121111b421111711112112112111111111551211115h2451111b5212m111114311111111111111117411241111111114111"
 },
 {
  "counts": [
   1.7435,
   1.6785,
   1.7502
  ],
  "network": [
   1.49,
   1.3453,
   1.2704
  ],
  "mixture": [
   1.4844,
   1.3454,
   1.2957
  ],
  "ranks": "e12121341115114214111111a122311111111b118221111b311158212113111111111111116111921162211211411311111454117111111913211111131561111111111111611743151111113"
 },
 {
  "counts": [
   1.5564,
   1.5368,
   1.4355
  ],
  "network": [
   1.5112,
   1.5446,
   1.4809
  ],
  "mixture": [
   1.4646,
   1.4881,
   1.4399
  ],
  "ranks": "51161131111114111332111111211111c5111121111912a17211242111111115111113411111511b31121121211h211312311111g321111113111141i112111111fb111"
 },
 {
  "counts": [
   1.7402,
   1.6927,
   1.7757
  ],
  "network": [
   1.4104,
   1.3724,
   1.3706
  ],
  "mixture": [
   1.4183,
   1.3792,
   1.3928
  ],
  "ranks": "5111g11331111111152111111711118241221112111111113121111111g11116131173111111151111118421111111g2111113121111131171e11b11138111311"
 },
 {
  "counts": [
   1.85,
   1.825,
   1.8085
  ],
  "network": [
   1.6417,
   1.6918,
   1.7692
  ],
  "mixture": [
   1.6046,
   1.6388,
   1.6837
  ],
  "ranks": "21111114232112111c111111111182121111116121131111141411173117gj2321b331121113113l1111141111111125214111111142111a11514121111113812111153211182111811111"
 },
 {
  "counts": [
   2.0345,
   2.0007,
   1.9198
  ],
  "network": [
   1.7305,
   1.6818,
   1.6938
  ],
  "mixture": [
   1.7253,
   1.6771,
   1.6746
  ],
  "ranks": "511415412234211114211c223132111812123332111411b4111921211111215211111d28144111814111111111322f111141211111114212432111311111143a132211511f231"
 },
 {
  "counts": [
   2.1511,
   2.0826,
   2.1913
  ],
  "network": [
   2.1042,
   2.0274,
   1.9668
  ],
  "mixture": [
   2.0269,
   1.9839,
   1.9368
  ],
  "ranks": "e21731121113391211291111111453222112b14112257111411d251111111362211138455211111272311111157111234221111121711141221"
 }
];
