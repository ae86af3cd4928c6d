// Structs that others reach keep their blocking form
// Expected: compensated
// Twins: 3
namespace Programs.MutableStructs.StructsThatOthersReachKeepTheirBlockingForm;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        _field = new Counter(); var holder = new Holder(); Counter[] all = new Counter[2];
        _field.Add(); holder.C.Add(); all[1].Add(); holder.P.Add();
        Console.WriteLine($"{_field.N} {holder.C.N} {all[1].N} {holder.P.N}");
        var captured = new Counter(); Action look = () => Console.Write($"({captured.N})");
        captured.Show(look); Console.WriteLine(captured.N);
        IAdder boxed = new Counter(); boxed.Add(); Console.WriteLine(((Counter)boxed).N);
        foreach (var each in all) { each.Add(); Console.Write(each.N); }
        Generic(new Counter());
    }

    static Counter _field;
    interface IAdder { void Add(); }
    class Holder { public Counter C; public Counter P { get; set; } }
    static void Generic<T>(T adder) where T : struct, IAdder { adder.Add(); Console.WriteLine(((Counter)(object)adder).N); }
    partial struct Counter : IAdder
    {
        public int N;
        [Goroutine] public void Add() { N++; Go.Yield(); N += _field.N * 10 + 1; }
        [Goroutine] public void Show(Action look) { N++; look(); Go.Yield(); N++; look(); }
    }
}

// Writes:
// 12 122 122 0
// (1)(2)2
// 122
// 122244122
