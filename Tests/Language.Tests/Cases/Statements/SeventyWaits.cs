// more than sixty-four waits in one body
// Expected: suspends
namespace Cases.Statements.SeventyWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int t = 0;
        t += log.Step(0); t += log.Step(1); t += log.Step(2); t += log.Step(3); t += log.Step(4); t += log.Step(5); t += log.Step(6);
        t += log.Step(7); t += log.Step(8); t += log.Step(9); t += log.Step(10); t += log.Step(11); t += log.Step(12); t += log.Step(13);
        t += log.Step(14); t += log.Step(15); t += log.Step(16); t += log.Step(17); t += log.Step(18); t += log.Step(19); t += log.Step(20);
        t += log.Step(21); t += log.Step(22); t += log.Step(23); t += log.Step(24); t += log.Step(25); t += log.Step(26); t += log.Step(27);
        t += log.Step(28); t += log.Step(29); t += log.Step(30); t += log.Step(31); t += log.Step(32); t += log.Step(33); t += log.Step(34);
        t += log.Step(35); t += log.Step(36); t += log.Step(37); t += log.Step(38); t += log.Step(39); t += log.Step(40); t += log.Step(41);
        t += log.Step(42); t += log.Step(43); t += log.Step(44); t += log.Step(45); t += log.Step(46); t += log.Step(47); t += log.Step(48);
        t += log.Step(49); t += log.Step(50); t += log.Step(51); t += log.Step(52); t += log.Step(53); t += log.Step(54); t += log.Step(55);
        t += log.Step(56); t += log.Step(57); t += log.Step(58); t += log.Step(59); t += log.Step(60); t += log.Step(61); t += log.Step(62);
        t += log.Step(63); t += log.Step(64); t += log.Step(65); t += log.Step(66); t += log.Step(67); t += log.Step(68); t += log.Step(69);
        log.Write(t);
    }
}
