namespace GoroutineGen.EndToEnd.Child;

/// <summary>What a select chooses among cases that are always ready.</summary>
internal static partial class Choices
{
    [Goroutine]
    public static void Print()
    {
        var closed = new Chan<int>();
        closed.Close();
        for (var i = 0; i < 128; i++)
            Console.Write(Go.Select(Case.Receive(closed), Case.Receive(closed)));
    }
}
