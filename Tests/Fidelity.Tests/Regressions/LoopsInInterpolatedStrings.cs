namespace LoopsInInterpolatedStrings;

// A check, a filter and a start were put on lines of their own: no directive may stand in an interpolated string.
static partial class Program
{
    [Goroutine]
    public static void Run()
    {
        Note($"{new Func<int, int>(p => {
            foreach (var e in new Numbers(2)) {
                Tick(); // to the end
                p += Step<int>(e, "s");
            }
            return p;
        })(100)}");
        Note($"{Go.Run(() => {
            for (int i = 0; i < 2; i++)
                Step(i, "run");
            try { Fail<int>(3); }
            catch (Exception e) { Note(e.Message); }
            try { Fail<int>(4); }
            catch { Note("again"); }
            return 5;
        }).Join()} {Go.Run(() => Step(6, "expression")).Join(),4}");
        Note($@"{Go.Run(() => { while (true) { if (Step(true, "while")) break; } return 1; }).Join()}");
        Note($"""{Go.Run(() => { do { Tick(); } while (Step(false, "do")); return 1; }).Join()}""");
    }
}
