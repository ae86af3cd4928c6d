// locals and parameters that hide members
// Expected: suspends
namespace Cases.Names.ShadowedMembers;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(new Shadow(log).Work(5));
    }
}

internal sealed partial class Shadow(Log log)
{
    private int _value = 1;

    private int Value => 100;

    [Goroutine]
    public string Work(int Value)
    {
        int _value = log.Step(Value);
        this._value += _value;
        return $"{Value} {this.Value} {this._value}";
    }
}
